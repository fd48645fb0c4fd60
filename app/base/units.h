/* Lengths for people: metres, or feet and inches; read back from what they type.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Returns: (transfer full): "2.40 m", "−0.35 m" (the locale's decimal point), or "7′ 10½″". */
char *regie_length_format (double metres, gboolean imperial);

/* "12.4 m²", or "133 sq ft". Returns: (transfer full). */
char *regie_area_format (double square_metres, gboolean imperial);

/* Reads "2.4", "2,4 m", "240 cm", "2400mm", "7' 10 1/2\"", "7ft 10in", "94in"; a bare number
 * is metres, or feet when imperial. error: says in a sentence what can be typed. */
gboolean regie_length_parse (const char *text,
                             gboolean imperial,
                             double *metres,
                             GError **error);

/* Whether the character may be typed in a length. Letters of units may only follow digits, so
 * that shortcuts stay free. begun: something was typed before it. */
gboolean regie_length_may_hold (gunichar character, gboolean begun);

/* "0:20", "12:05", "1:02:00"; tenths are left out. Returns: (transfer full). */
char *regie_duration_format (double seconds);

/* "+1.5", "−2", "±0": a figure whose sign matters. Returns: (transfer full). */
char *regie_signed_format (double value);

/* "15°" with at most one decimal. Returns: (transfer full). */
char *regie_angle_format (double degrees);

G_END_DECLS
