"""`ntm diff`: what an amendment changes, by unit and name, and what that does to counts and targets."""
