"""What was published: the ledger of addresses, the releases with their key facts, and what changed."""
