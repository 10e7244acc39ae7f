"""Other programs that order work by its dependencies: their input, their call, their answer."""
