"""What must outlive the process: dialogues, accepted errands, answers kept for sharing."""
