"""Files beside a page that cite it, each in a form that programs for references read."""
