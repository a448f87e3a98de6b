"""What pages are put together from: links, facts, proof, and the sections that kinds share."""
