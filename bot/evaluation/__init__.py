"""How well the advisor answers: the line protocol it is measured through."""
