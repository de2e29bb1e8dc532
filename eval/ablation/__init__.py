"""Settings of the index, one changed at a time, become how much of the evidence is found with each."""
