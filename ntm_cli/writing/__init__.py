"""What is written to files: whole or not at all, and never over what was read."""
