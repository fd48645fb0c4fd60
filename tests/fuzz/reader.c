/* Any bytes at all as a file: they are refused with a place, or make a production that is
 * written and reads back the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "fuzz.h"

#include <string.h>

#define NAME "a"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) reading =
    regie_reader_read (bytes, NAME, REGIE_READ_MENDED, NULL, &error);

  g_assert_true ((reading != NULL) == (error == NULL));
  /* What a newer version made is never written. */
  if (reading && !reading->newer)
    reads_back (reading->production);
  if (!reading)
    g_assert_true (g_str_has_prefix (error->message, NAME ":"));
  return 0;
}
