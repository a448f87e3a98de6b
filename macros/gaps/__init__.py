"""What is missing: in what government has said, and, kept apart, in this record. The register of gaps."""
