package org.plumbline.scoring.score;

import org.plumbline.scoring.event.ClassifiedEvent;

/** A line with the event behind it. */
record EventLine(ClassifiedEvent event, ScoreLine line) { }
