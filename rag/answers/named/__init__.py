"""What plans name: their departments, their districts and years."""
