/* What every fuzz target has: libFuzzer calls it with bytes of its own making, replay.c with
 * those that were kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include <glib.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize length);
