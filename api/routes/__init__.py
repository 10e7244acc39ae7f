"""The routes, a file for each family of resources; each only calls one use case and shows it."""
