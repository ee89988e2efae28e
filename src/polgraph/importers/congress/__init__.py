"""The files of unitedstates/congress-legislators: people, terms, committees, seats.

`documents` streams a YAML file, `chambers` and `areas` make the bodies and places that
the files name by a code alone, `people`, `terms`, `committees`, `seats` and `accounts`
say what each thing becomes, and `reading` tells the files apart by what they hold.
"""
