package org.plumbline.scoring.policy;

import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Text;

/** @param from least printed total of the grade; null for the last band, which takes all the rest */
public record GradeBand(String code, Text name, Quantity from, Place place) { }
