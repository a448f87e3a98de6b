"""A public record of UK atrocity prevention policy, as a static site."""
