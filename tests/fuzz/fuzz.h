/* What every fuzz target has: libFuzzer calls it with bytes of its own making, replay.c with
 * those that were kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/file/reader.h"
#include "app/file/writer.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize length);

/* Whatever was made of the bytes can be written, and comes back. */
static inline void
reads_back (RegieProduction *production)
{
  g_autoptr (GBytes) bytes = regie_writer_write (production), again = NULL;
  g_autoptr (RegieReading) reading =
    regie_reader_read (bytes, "a", REGIE_READ_AS_IS, NULL, NULL);

  g_assert_nonnull (reading);
  again = regie_writer_write (reading->production);
  g_assert_true (g_bytes_equal (bytes, again));
}
