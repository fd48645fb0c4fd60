/* Decimal numbers as a document and an entry hold them, the same in every language.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Room for any number written by regie_number_write(), with its closing NUL. */
#define REGIE_NUMBER_SIZE 32

/**
 * regie_number_read:
 * @text: the number
 * @length: its length in bytes, or -1 if it ends with a NUL
 * @value: (out): set only on success
 *
 * Reads a whole decimal number: optional sign, digits with at most one point,
 * optional exponent. No blanks, commas, hexadecimal, infinity or NaN, and nothing
 * too large for a double. A point is a point in every locale.
 *
 * Returns: whether @text is such a number
 */
gboolean regie_number_read (const char *text, gssize length, double *value);

/**
 * regie_number_write:
 * @value: a finite number
 * @buffer: where to write
 *
 * Writes the short form that reads back as exactly @value. Minus zero is written "0".
 *
 * Returns: the number of bytes before the closing NUL
 */
gsize regie_number_write (double value, char buffer[REGIE_NUMBER_SIZE]);

G_END_DECLS
