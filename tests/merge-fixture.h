/* Copies of a production to edit apart, and records of every type to edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/file/reader.h"
#include "app/file/writer.h"
#include "app/merge/compare.h"
#include "app/merge/mark.h"
#include "app/merge/merge.h"
#include "app/model/forget.h"
#include "random-fixture.h"

static inline char *
xml_of (RegieProduction *production)
{
  g_autoptr (GBytes) bytes = regie_writer_write (production);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* As it is opened from a file: a notice is a failure. */
static inline RegieProduction *
open_xml (const char *xml)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) reading =
    regie_reader_read (bytes, "a", REGIE_READ_MENDED, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < reading->notices->len; i++)
    g_test_message ("%s", ((RegieNotice *) reading->notices->pdata[i])->text);
  g_assert_cmpuint (reading->notices->len, ==, 0);
  return g_object_ref (reading->production);
}

static inline RegieProduction *
open_inside (const char *inside)
{
  g_autofree char *xml =
    g_strdup_printf ("<production xmlns=\"" REGIE_NAMESPACE "\">%s</production>", inside);

  return open_xml (xml);
}

static inline RegieProduction *
copy_of (RegieProduction *production)
{
  g_autofree char *xml = xml_of (production);

  return open_xml (xml);
}

static inline void
assert_same_file (RegieProduction *a, RegieProduction *b)
{
  g_autofree char *one = xml_of (a), *other = xml_of (b);

  g_assert_cmpstr (one, ==, other);
}

static inline GPtrArray *
all_records (RegieProduction *production)
{
  GPtrArray *all = g_ptr_array_new ();

  regie_record_visit (REGIE_RECORD (production), collect, all);
  return all;
}

/* The same record in a copy: where it comes among all. */
static inline RegieRecord *
nth_record (RegieProduction *production, guint n)
{
  g_autoptr (GPtrArray) all = all_records (production);

  return n < all->len ? all->pdata[n] : NULL;
}

static inline RegieRecord *
record_with_id (RegieProduction *production, const char *id)
{
  g_autoptr (GPtrArray) all = all_records (production);

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (((RegieRecord *) all->pdata[i])->id, id) == 0)
      return all->pdata[i];
  return NULL;
}
