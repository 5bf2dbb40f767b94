"""Small invented texts with the right answer, each after a fault that users of other tools reported."""
