"""Answers whether something is so: the verdict, the details that a question claims, and the sentence that proves it.

``duties.membership`` answers from responsible units, ``mentioned`` whether plans write of a thing. For all else
``verdict`` is where it starts. It asks the catalogue first (``duties``, ``values``). What no fact settles is put as a
statement, whose words and details (``claims``) are weighed against the sentences of the plans (``proof``). ``nowhere``
and ``sought`` answer where no sentence fits, and ``ruling`` words the verdict.
"""
