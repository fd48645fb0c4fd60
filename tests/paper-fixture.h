/* Reading what stands on paper.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/file/store.h"
#include "app/pages/export.h"

#include <glib/gstdio.h>
#include <string.h>

static const char *const paper_templates[] = {
  "bank-branch", "boutique", "cafe", "dental-clinic", "hotel-reception", "library-desk"
};

static inline RegieReading *
paper_read_template (size_t number)
{
  g_autofree char *name = g_strconcat (paper_templates[number], ".production", NULL);
  g_autofree char *path =
    g_build_filename (g_getenv ("REGIE_RESOURCES"), "templates", name, NULL);
  RegieReading *reading = regie_store_load (path, NULL, NULL);

  g_assert_nonnull (reading);
  g_test_message ("%s", paper_templates[number]);
  return reading;
}

/* All words of the sheets' PDF, with single blanks. Returns: (transfer full) (nullable): NULL
 * when nothing is there to read it with. */
static inline char *
paper_words (RegieProduction *production,
             RegieSheetKind kind,
             const RegieSheetOptions *options)
{
  g_autoptr (RegieSheets) sheets = regie_sheets_new (production, kind, options, NULL);
  g_autoptr (GBytes) pdf = regie_export (sheets, REGIE_FORMAT_PDF, 0, 0, NULL);
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *path = NULL, *text = NULL;
  g_autoptr (GRegex) blanks = g_regex_new ("\\s+", 0, 0, NULL);
  const char *argv[] = { program, "-raw", NULL, "-", NULL };

  g_assert_nonnull (pdf);
  if (!program)
    {
      g_test_skip ("poppler-utils is not installed");
      return NULL;
    }
  g_close (g_file_open_tmp ("regie-sheets-XXXXXX", &path, NULL), NULL);
  argv[2] = path;
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL),
                                      (gssize) g_bytes_get_size (pdf), NULL));
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL,
                               &text, NULL, NULL, NULL));
  g_unlink (path);
  return g_regex_replace_literal (blanks, text, -1, 0, " ", 0, NULL);
}

static inline void
assert_holds (const char *text, const char *part)
{
  if (text && !strstr (text, part))
    g_error ("“%s” is not in: %s", part, text);
}

static inline void
assert_lacks (const char *text, const char *part)
{
  if (text && strstr (text, part))
    g_error ("“%s” is in: %s", part, text);
}
