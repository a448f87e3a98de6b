"""The record as JSON, for programs: ``/api/v1/``."""
