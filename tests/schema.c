/* The schema that is shipped is the one the tables make.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/schema.h"

#include "app/base/resources.h"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <string.h>

static void
test_shipped (void)
{
  g_autofree char *path = regie_resources_folder ("schema/production.rng");
  g_autofree char *shipped = NULL;
  g_autoptr (GBytes) made = regie_schema_write ();
  g_autofree char *text =
    g_strndup (g_bytes_get_data (made, NULL), g_bytes_get_size (made));

  g_assert_true (g_file_get_contents (path, &shipped, NULL, NULL));
  /* If this fails: regiectl schema > resources/schema/production.rng */
  g_assert_cmpstr (text, ==, shipped);
}

static void
quiet (void *data, const char *format, ...)
{
}

static gboolean
validates (const char *inside)
{
  g_autofree char *text = g_strdup_printf (
    "<production xmlns='urn:regie:production:1' xmlns:x='urn:example'>%s</production>",
    inside);
  g_autoptr (GBytes) made = regie_schema_write ();
  xmlRelaxNGParserCtxtPtr parser =
    xmlRelaxNGNewMemParserCtxt (g_bytes_get_data (made, NULL),
                                (int) g_bytes_get_size (made));
  xmlRelaxNGPtr schema = xmlRelaxNGParse (parser);
  xmlRelaxNGValidCtxtPtr check = xmlRelaxNGNewValidCtxt (schema);
  xmlDocPtr document =
    xmlReadMemory (text, (int) strlen (text), NULL, NULL, XML_PARSE_NONET);
  int result;

  g_assert_nonnull (document);
  xmlRelaxNGSetValidErrors (check, quiet, quiet, NULL);
  result = xmlRelaxNGValidateDoc (check, document);
  xmlFreeDoc (document);
  xmlRelaxNGFreeValidCtxt (check);
  xmlRelaxNGFree (schema);
  xmlRelaxNGFreeParserCtxt (parser);
  return result == 0;
}

static void
test_takes (void)
{
  static const char *good[] = {
    "",
    "<scene id='c1'/><role id='r1' part='backstage'/>",
    "<setting width='2e1'><wall points='0,0 1.5,-2'/><wall points=''/></setting>",
    "<setting><note><text>Any words</text></note></setting>",
    "<x:shop open='8'><x:till/>words</x:shop><role x:shoes='black' xml:lang='et'/>",
  };
  static const char *bad[] = {
    "<hat/>",
    "<role shoes='black'/>",
    "<role part='audience'/>",
    "<setting width='7,5'/>",
    "<setting width='nan'/>",
    "<setting width='-1'/>",
    "<setting><wall points='0,0 4'/></setting>",
    "<setting><element locked='yes'/></setting>",
    "<role>words</role>",
    "<explication/><explication/>",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_test_message ("%s", good[i]);
      g_assert_true (validates (good[i]));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i]);
      g_assert_false (validates (bad[i]));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/shipped-is-made-of-the-tables", test_shipped);
  g_test_add_func ("/schema/takes-what-the-reader-takes", test_takes);
  return g_test_run ();
}
