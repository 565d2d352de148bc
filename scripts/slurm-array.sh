#!/bin/bash
# A batch as a Slurm job array: every task converts its part of the inputs.
#   sbatch --array=1-8 scripts/slurm-array.sh agreements parts
# converts the folder agreements in eight parts to parts/1 … parts/8; join them with: afspraken merge parts/* --out dataset
#SBATCH --job-name=afspraken
#SBATCH --cpus-per-task=1
set -euo pipefail

inputs=$1
parts=$2
program=${AFSPRAKEN:-npx afspraken}

# Files that could not be read are in run.json; they are no reason for the task to fail.
$program convert "$inputs" --quiet --concurrency "$SLURM_CPUS_PER_TASK" \
  --out "$parts/$SLURM_ARRAY_TASK_ID" --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" || [ $? -eq 1 ]
