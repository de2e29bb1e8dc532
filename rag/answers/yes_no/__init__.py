"""Answers whether something is so: the verdict, the details that a question claims, and the sentence that proves it.

``verdict`` is where it starts. What facts settle is asked of the catalogue first: ``duties`` of tasks, ``values``
of targets. All else is put as a statement: ``claims`` checks one kind of detail each against the words of a sentence,
``proof`` finds that sentence and weighs them all. ``nowhere`` and ``sought`` answer where none fits, ``ruling`` words
the verdict. What asks something else than a statement has a module of its own: ``mentioned`` and ``within`` whether
plans write of a thing, ``same_body`` and ``same_thing`` whether two names are of one.
"""
