/* The RELAX NG schema of productions, made of the same tables as the reader.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/schema.h"

#include "app/base/number.h"
#include "app/file/writer.h"

/* What regie_number_read() takes. */
#define NUMBER "[+\\-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+\\-]?[0-9]+)?"

typedef struct
{
  GString *out;
  int depth;
  GHashTable *done; /* names of types already defined */
  GQueue *waiting;  /* classes still to define */
} Schema;

G_GNUC_PRINTF (2, 3)
static void
line (Schema *schema, const char *format, ...)
{
  va_list arguments;

  for (int i = 0; i < schema->depth; i++)
    g_string_append (schema->out, "  ");
  va_start (arguments, format);
  g_string_append_vprintf (schema->out, format, arguments);
  va_end (arguments);
  g_string_append_c (schema->out, '\n');
}

static void
open_tag (Schema *schema, const char *tag)
{
  line (schema, "<%s>", tag);
  schema->depth++;
}

static void
close_tag (Schema *schema, const char *tag)
{
  schema->depth--;
  line (schema, "</%s>", tag);
}

static void
write_real (Schema *schema, const RegieField *field)
{
  char min[REGIE_NUMBER_SIZE], max[REGIE_NUMBER_SIZE];

  regie_number_write (field->min, min);
  regie_number_write (field->max, max);
  open_tag (schema, "data type=\"double\"");
  line (schema, "<param name=\"pattern\">" NUMBER "</param>");
  line (schema, "<param name=\"minInclusive\">%s</param>", min);
  line (schema, "<param name=\"maxInclusive\">%s</param>", max);
  close_tag (schema, "data");
}

static void
write_choice (Schema *schema, const RegieField *field)
{
  open_tag (schema, "choice");
  for (int i = 0; field->choices[i].name != NULL; i++)
    line (schema, "<value>%s</value>", field->choices[i].name);
  close_tag (schema, "choice");
}

static void
write_value (Schema *schema, const RegieField *field)
{
  switch (field->kind)
    {
    case REGIE_KIND_REAL:
      write_real (schema, field);
      break;
    case REGIE_KIND_BOOL:
      line (schema, "<choice><value>true</value><value>false</value></choice>");
      break;
    case REGIE_KIND_CHOICE:
      write_choice (schema, field);
      break;
    case REGIE_KIND_POINTS:
      open_tag (schema, "data type=\"string\"");
      line (schema, "<param name=\"pattern\">( *" NUMBER "," NUMBER "( +" NUMBER
                    "," NUMBER ")* *)?</param>");
      close_tag (schema, "data");
      break;
    default:
      line (schema, "<text/>");
    }
}

static void
write_attribute (Schema *schema, const RegieField *field)
{
  open_tag (schema, "optional");
  line (schema, "<attribute name=\"%s\">", field->name);
  schema->depth++;
  write_value (schema, field);
  close_tag (schema, "attribute");
  close_tag (schema, "optional");
}

static void
write_prose (Schema *schema, const RegieField *field)
{
  open_tag (schema, "optional");
  line (schema, "<element name=\"%s\"><text/></element>", field->name);
  close_tag (schema, "optional");
}

static void
write_child (Schema *schema, const RegieChildren *children)
{
  const char *often = children->single ? "optional" : "zeroOrMore";
  RegieRecordClass *klass = g_type_class_ref (children->type ());

  open_tag (schema, often);
  line (schema, "<ref name=\"%s\"/>", children->tag);
  close_tag (schema, often);
  if (g_hash_table_add (schema->done, (gpointer) klass->tag))
    g_queue_push_tail (schema->waiting, klass);
  else
    g_type_class_unref (klass);
}

static unsigned
count_inside (RegieRecordClass *klass)
{
  unsigned n = klass->n_children;

  for (unsigned i = 0; i < klass->n_fields; i++)
    n += klass->fields[i].kind == REGIE_KIND_PROSE;
  return n;
}

static void
write_inside (Schema *schema, RegieRecordClass *klass)
{
  /* libxml2 refuses foreign attributes before an interleave of one. */
  gboolean several = count_inside (klass) > 0;

  if (several)
    open_tag (schema, "interleave");
  for (unsigned i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == REGIE_KIND_PROSE)
      write_prose (schema, &klass->fields[i]);
  for (unsigned c = 0; c < klass->n_children; c++)
    write_child (schema, &klass->children[c]);
  line (schema, "<ref name=\"foreign-elements\"/>");
  if (several)
    close_tag (schema, "interleave");
}

static void
write_type (Schema *schema, RegieRecordClass *klass)
{
  g_autofree char *define = g_strdup_printf ("define name=\"%s\"", klass->tag);
  g_autofree char *element = g_strdup_printf ("element name=\"%s\"", klass->tag);

  open_tag (schema, define);
  open_tag (schema, element);
  if (klass->id_prefix != NULL)
    line (schema, "<optional><attribute name=\"id\"><text/></attribute></optional>");
  for (unsigned i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind != REGIE_KIND_PROSE)
      write_attribute (schema, &klass->fields[i]);
  line (schema, "<ref name=\"foreign-attributes\"/>");
  write_inside (schema, klass);
  close_tag (schema, "element");
  close_tag (schema, "define");
}

/* Anything of another namespace, which the reader keeps. */
static const char foreign[] =
  "  <define name=\"foreign-attributes\">\n"
  "    <zeroOrMore>\n"
  "      <attribute>\n"
  "        <anyName><except><nsName ns=\"\"/></except></anyName>\n"
  "      </attribute>\n"
  "    </zeroOrMore>\n"
  "  </define>\n"
  "  <define name=\"foreign-elements\">\n"
  "    <zeroOrMore>\n"
  "      <element>\n"
  "        <anyName><except><nsName/></except></anyName>\n"
  "        <ref name=\"anything\"/>\n"
  "      </element>\n"
  "    </zeroOrMore>\n"
  "  </define>\n"
  "  <define name=\"anything\">\n"
  "    <zeroOrMore>\n"
  "      <choice>\n"
  "        <attribute><anyName/></attribute>\n"
  "        <text/>\n"
  "        <element><anyName/><ref name=\"anything\"/></element>\n"
  "      </choice>\n"
  "    </zeroOrMore>\n"
  "  </define>\n";

GBytes *
regie_schema_write (void)
{
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GQueue) waiting = g_queue_new ();
  Schema schema = { g_string_new (NULL), 0, done, waiting };
  RegieRecordClass *klass = g_type_class_ref (REGIE_TYPE_PRODUCTION);
  const char *root = klass->tag;

  g_hash_table_add (done, (gpointer) root);
  g_queue_push_tail (waiting, klass);
  line (&schema, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  line (&schema, "<!-- Made by “regiectl schema” from the tables of the program. -->");
  open_tag (&schema, "grammar xmlns=\"http://relaxng.org/ns/structure/1.0\" "
                     "ns=\"" REGIE_NAMESPACE "\" "
                     "datatypeLibrary=\"http://www.w3.org/2001/XMLSchema-datatypes\"");
  line (&schema, "<start><ref name=\"%s\"/></start>", root);
  while ((klass = g_queue_pop_head (waiting)) != NULL)
    {
      write_type (&schema, klass);
      g_type_class_unref (klass);
    }
  g_string_append (schema.out, foreign);
  close_tag (&schema, "grammar");
  return g_string_free_to_bytes (schema.out);
}
