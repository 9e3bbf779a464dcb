"""YAML on disk becomes one immutable snapshot; a reload swaps whole or keeps the last good one."""
