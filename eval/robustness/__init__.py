"""The plans, changed on purpose, become scores of how well answers stand it.

After RGB (Chen et al., “Benchmarking Large Language Models in Retrieval-Augmented Generation”, arXiv:2309.01431):
noise, negative rejection, information integration, counterfactuals; and questions with something around them.
"""
