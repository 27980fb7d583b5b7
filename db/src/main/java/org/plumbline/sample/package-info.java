/** Made-up months for trying the product: people, figures and events, reproducible from a seed, with deliberate mistakes. */
package org.plumbline.sample;
