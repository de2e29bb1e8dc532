"""Answers whether something is so: the verdict, the details that a question claims, and the sentence that proves it.

``membership`` answers from responsible units, ``mentioned`` whether plans write of a thing. For all else ``verdict`` is
where it starts. It asks the catalogue first (``any_task``, ``any_of``, ``claimed_duty``,
``claimed_amount``, ``claimed_growth``). What no fact settles is put as a ``statement``, whose words (``holding``,
``cleft``) and details (``claims``) ``proof`` weighs against the sentences of the plans. ``quote``, ``shortfall``,
``unwritten`` and ``ruling`` word what comes of it.
"""
