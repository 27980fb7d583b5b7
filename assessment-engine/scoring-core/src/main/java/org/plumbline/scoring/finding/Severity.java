package org.plumbline.scoring.finding;

/** An ERROR refuses what it is found in; a WARNING is said and goes on. */
public enum Severity { ERROR, WARNING }
