/* An input is answered within limits, or the test fails: the kernel counts, no clock does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include <glib.h>

/* Of so many bytes at most a figure is promised. */
#define LIMITED_LENGTH (64 * 1024)

/* Gives the target the bytes in a process that has one second and 256 MB. Returns: whether it
 * came back. */
gboolean answers_within_limits (const char *bytes, gsize length);
