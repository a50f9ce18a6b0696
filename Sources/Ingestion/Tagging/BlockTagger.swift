import CorpusModel
import TextAnalysis

/// Tells of blocks, each by itself, what language they are in, what figures and signs they have and whom they name.
struct BlockTagger: Sendable {
  /// What must be known of a block.
  struct Job: Sendable {
    /// Its words; UTF-8 byte offsets into the text.
    var range: Range<Int>
    /// The language that the file states.
    var language: String?
    /// Whether it is a leaf: names are looked for in leaves alone, since overlays lie over them.
    var isLeaf: Bool
  }

  /// What was found.
  struct Tags: Sendable {
    var language: String?
    /// What says the language, a clause; nil where it is the document's.
    var ground: String?
    var features: Features

    func apply(to block: inout Block) {
      block.language = language
      if let ground { block.grounds.append(Ground("lang", ground)) }
      block.features.formUnion(features)
    }
  }

  let text: [UInt8]
  /// The language of the document.
  let language: String?

  /// The tags of blocks, in their order; the names in them go to `finder`, the terms of leaves to `leaves`, whose words are
  /// numbered by `book`.
  func tags(
    of jobs: ArraySlice<Job>, _ finder: inout MentionFinder, _ scanner: inout NameScanner, _ book: inout WordBook,
    _ leaves: inout CutLeaves?
  ) -> [Tags] {
    var cut = CutText()
    var tags: [Tags] = []
    tags.reserveCapacity(jobs.count)
    for job in jobs {
      cut.cut(text, within: job.range, numbering: &book)
      if job.isLeaf {
        finder.read(text, cut, &scanner)
        leaves?.append(cut, of: job.range)
      }
      tags.append(self.tags(of: job, cut))
    }
    return tags
  }

  /// The tags of a block that is cut into terms.
  private func tags(of job: Job, _ cut: CutText) -> Tags {
    let features = features(of: text, within: job.range, cut: cut)
    if let stated = job.language {
      return Tags(language: stated, ground: "the file states it", features: features)
    }
    let own = identifyLanguage(of: text, within: job.range, inDocument: language, cut: cut)
    let isOther = own != nil && own != language
    return Tags(language: own, ground: isOther ? "its own script or common words" : nil, features: features)
  }
}
