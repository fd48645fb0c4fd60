/* A copy to share holds nothing that the tables call confidential.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/share.h"
#include "app/file/reader.h"
#include "app/file/writer.h"
#include "app/model/document.h"

#include <string.h>

#define SECRET "unlikelyword"

/* Fills whatever is confidential, all the way down, from the tables alone. */
static void
fill (RegieRecord *record, gboolean confidential)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);

  for (unsigned i = 0; confidential && i < klass->n_fields; i++)
    if (klass->fields[i].kind == REGIE_KIND_TEXT ||
        klass->fields[i].kind == REGIE_KIND_PROSE)
      regie_record_set_text (record, klass->fields[i].name, SECRET);
  for (unsigned i = 0; i < klass->n_children; i++)
    {
      const RegieChildren *children = &klass->children[i];
      gboolean secret = confidential || children->confidential;
      g_autoptr (RegieRecord) item = NULL;

      if (!children->always)
        {
          item = g_object_new (children->type (), NULL);
          regie_record_append (record, item);
        }
      fill (regie_record_child (record, children, 0), secret);
    }
}

static char *
write_text (RegieProduction *production)
{
  g_autoptr (GBytes) bytes = regie_writer_write (production);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_leaves_out (void)
{
  g_autoptr (RegieProduction) production = regie_production_new ();
  g_autofree char *before = NULL, *after = NULL;

  fill (REGIE_RECORD (production), FALSE);
  before = write_text (production);
  g_assert_nonnull (strstr (before, SECRET));
  g_assert_cmpuint (regie_share (production), >, 0);
  after = write_text (production);
  g_assert_null (strstr (after, SECRET));
  g_assert_nonnull (strstr (after, "<role"));
}

/* What is waived about a player goes with the player; about a role, it stays. */
static void
test_waivers (void)
{
  static const char text[] =
    "<production xmlns='urn:regie:production:1'><role id='r1' name='Host'/>"
    "<player id='y1' name='M.'><casting role='r1'/></player>"
    "<waiver rule='a' about='y1'><reason>gone</reason></waiver>"
    "<waiver rule='b' about='r1'><reason>kept</reason></waiver></production>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (RegieReading) reading = regie_reader_read (bytes, "a", 0, NULL, NULL);
  g_autofree char *after = NULL;

  g_assert_nonnull (reading);
  g_assert_cmpuint (regie_share (reading->production), ==, 2);
  after = write_text (reading->production);
  g_assert_null (strstr (after, "y1"));
  g_assert_null (strstr (after, "gone"));
  g_assert_nonnull (strstr (after, "kept"));
}

static void
test_undone (void)
{
  g_autoptr (RegieProduction) production = regie_production_new ();
  g_autoptr (RegieDocument) document = NULL;
  g_autofree char *before = NULL, *after = NULL;
  RegieJournal *journal;

  fill (REGIE_RECORD (production), FALSE);
  document = regie_document_new (production);
  journal = regie_document_journal (document);
  before = write_text (production);
  regie_journal_begin (journal, "Share");
  regie_share (production);
  regie_journal_commit (journal);
  g_assert_true (regie_journal_undo (journal));
  after = write_text (production);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/share/leaves-out-what-is-confidential", test_leaves_out);
  g_test_add_func ("/share/leaves-out-what-is-about-it", test_waivers);
  g_test_add_func ("/share/is-undone", test_undone);
  return g_test_run ();
}
