"""The YAML folders, read, validated and joined into a Catalog."""
