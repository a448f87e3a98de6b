"""From records to pages: pure functions of the edition, with templates beside them that escape by default."""
