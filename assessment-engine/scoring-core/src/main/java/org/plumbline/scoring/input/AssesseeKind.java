package org.plumbline.scoring.input;

public enum AssesseeKind { OFFICER, UNIT }
