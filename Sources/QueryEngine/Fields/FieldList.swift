import CorpusModel
import QuerySyntax

/// Every field that all corpora have, in the order of the documentation.
///
/// A gazetteer of a corpus adds its own.
let fieldList: [Field] = [
  Field(
    "speaker",
    summary: "Who speaks: a person by any name, alias, label or script, or a label that stands for nobody known.",
    SpeakerAccess()),
  Field(
    "label", summary: "The label as printed.",
    FacetAccess(facet: "label", strictness: .wholeFirst)),
  Field(
    "role", summary: "The part that the speaker plays: interviewer, guest, moderator, quoted, narrator, unknown.",
    FacetAccess(facet: "role", strictness: .whole)),
  Field(
    "affiliation", aliases: ["of"], summary: "The organisation that the speaker speaks for.",
    FacetAccess(facet: "affiliation", strictness: .wholeFirst, spellings: .organisations)),
  .gazetteer("exchange", summary: "An exchange that the text mentions, by any of its names."),
  .gazetteer("topic", summary: "A topic that the text mentions, those below it included."),
  Field(
    "maintopic", column: Column("maintopic", .list, showsID: true), summary: "A topic that the text is about.",
    FacetAccess(
      facet: "maintopic", strictness: .wholeFirst, spellings: .gazetteer("topic"), isMultiple: true, isEntity: true)),
  Field(
    "lang", summary: "The language of the block: en, fr, de, zh …",
    LanguageAccess(FacetAccess(facet: "lang", strictness: .whole))),
  Field("doclang", summary: "The main language of the document.", LanguageAccess(DocumentAccess(property: .language))),
  Field(
    "date", kind: .date, column: Column("date", .date), summary: "The date that the document states.", DateAccess()),
  Field("doc", summary: "The document, by id or the beginning of one.", DocumentAccess(property: .id)),
  Field("title", summary: "Words of the document's title.", DocumentAccess(property: .title)),
  Field("source", summary: "The outlet that the document comes from.", DocumentAccess(property: .source)),
  Field("path", summary: "A part of the file's path, or all of it with stars.", DocumentAccess(property: .path)),
  Field(
    "kind", summary: "What the block is: turn, quote, nested, lead, keypoint, narration … or all.",
    KindAccess()),
  Field("section", summary: "Words of the heading above.", FacetAccess(facet: "section", strictness: .parts)),
  Field(
    "turn", kind: .number, column: Column("turn", .number), summary: "The number among the document's turns.",
    NumberAccess(column: .turn)),
  Field("id", summary: "The block's id, or its first four letters and digits or more.", IDAccess()),
  Field(
    "len", kind: .number, column: Column("len", .number), summary: "The number of words.", NumberAccess(column: .words)),
  Field(
    "time", kind: .time, column: Column("time", .time), summary: "The start in the recording: 90, 1:30, 1:02:03.",
    NumberAccess(column: .time)),
  Field(
    "has", column: Column("has", .list),
    summary: "What the text contains: number, money, percent, date, url, question …; note, where you made one.",
    FeatureAccess()),
  Field(
    "attribution", summary: "How the speaker was found: label, form, cue, pronoun …",
    FacetAccess(facet: "attribution", strictness: .whole)),
  Field(
    "confidence", summary: "How sure the speaker is: sure, likely, guess.",
    FacetAccess(facet: "confidence", strictness: .whole)),
  Field(
    "tag", column: Column("tag", .list),
    summary: "A tag that you gave with .tag; kept, where you chose the row with .keep.", TagAccess()),
  Field("note", summary: "Words of the note that you made with .note.", NoteAccess()),
  Field("dup", summary: "Copies of a text: primary, all or a group.", CopyAccess()),
]

extension Field {
  /// The field of a gazetteer: its entries, by any alias, where the text mentions them.
  static func gazetteer(_ name: String, summary: String? = nil) -> Field {
    Field(
      name, column: Column(name, .list, showsID: true),
      summary: summary ?? "An entry of the list '\(name)' that the text mentions.",
      FacetAccess(facet: name, strictness: .wholeFirst, spellings: .gazetteer(name), isMultiple: true, isEntity: true))
  }
}
