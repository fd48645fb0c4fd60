/* Any bytes at all as the changes kept of unsaved work: as much of them as makes sense is
 * done, what comes of it is written and read back, and undo leads to where it began.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/recover/change-log.h"
#include "fuzz.h"

#include <string.h>

/* One of each kind that a change can be about. */
static const char base[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<production xmlns=\"urn:regie:production:1\" title=\"Base\">\n"
  "  <explication>\n    <value-proposition sentence=\"One\">\n"
  "      <promise id=\"p1\" name=\"Known by name\"/>\n"
  "    </value-proposition>\n  </explication>\n"
  "  <role id=\"r1\" name=\"Guest\"/>\n"
  "  <setting id=\"s1\" name=\"Café\" width=\"12\" depth=\"9\">\n"
  "    <wall id=\"w1\" points=\"0,0 8,0 8,6 0,6\" closed=\"true\">\n"
  "      <opening id=\"o1\" at=\"3.2\" width=\"0.9\"/>\n    </wall>\n"
  "    <zone id=\"z1\" name=\"Kitchen\" points=\"5,0 8,0 8,2 5,2\"/>\n"
  "    <element id=\"e1\" symbol=\"counter\" x=\"4\" y=\"2\" width=\"2.4\" depth=\"0.7\">\n"
  "      <judgement verdict=\"works-against\">\n        <why>Clutter</why>\n"
  "        <stance promise=\"p1\" way=\"breaks\"/>\n      </judgement>\n    </element>\n"
  "    <note id=\"n1\" x=\"2\" y=\"2\">\n      <text>Remember</text>\n    </note>\n"
  "  </setting>\n"
  "  <scene id=\"c1\" title=\"Arrival\" setting=\"s1\">\n"
  "    <position role=\"r1\" x=\"4\" y=\"5\"/>\n  </scene>\n"
  "</production>\n";

static void
undo_all (RegieDocument *document, GBytes *before)
{
  g_autoptr (GBytes) now = NULL;

  while (regie_journal_undo (regie_document_journal (document)))
    ;
  now = regie_writer_write (regie_document_production (document));
  g_assert_true (g_bytes_equal (now, before));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize length)
{
  g_autoptr (GBytes) text = g_bytes_new_static (base, strlen (base));
  g_autoptr (GBytes) log = g_bytes_new (data, length), before = NULL;
  g_autoptr (RegieReading) reading =
    regie_reader_read (text, "a", REGIE_READ_MENDED, NULL, NULL);
  g_autoptr (RegieDocument) document = regie_document_new (reading->production);

  before = regie_writer_write (reading->production);
  regie_change_log_replay (log, document, NULL, NULL);
  regie_document_flush (document);
  reads_back (reading->production);
  undo_all (document, before);
  return 0;
}
