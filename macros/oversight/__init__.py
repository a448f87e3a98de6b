"""Oversight: who was said to hold it on a day, as intervals over the whole period of the record.

Start at `standing`. `line` joins the statements of a role; `named_person`, `named_post` and `named_body` say
what becomes of the one whom a statement names; `possible` adds what an imprecise date leaves open; `sentence`
says why.
"""
