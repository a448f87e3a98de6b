"""The record as data: files beside the pages, for programs. Nothing here knows MkDocs."""
