"""Turns ``python -m policyqa`` into the command line."""

from policyqa.cli import main

main()
