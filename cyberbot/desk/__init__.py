"""The use-cases. Each public function is one transaction."""
