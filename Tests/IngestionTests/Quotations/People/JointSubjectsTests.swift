import Testing

@testable import Ingestion

/// What two say together is nobody's alone.
@Suite struct JointSubjectsTests {
  private func speaker(_ sentence: String, _ people: String) -> [String] {
    found(in: people + "\n\n" + sentence).dropFirst(2).map { String($0.split(separator: "\t")[1]) }
  }

  private static let english = "“We must act,” said Mayor Peter Voss. “I disagree,” said Anne Roke."
  private static let german =
    "„Wir müssen handeln“, sagte Bürgermeister Karl Voss. „Ich bin dagegen“, sagte die Schweißerin Anna Behrens."

  @Test(arguments: [
    ("Voss and Roke said in a joint statement: “We regret this very much.”", "~Voss and Roke"),
    ("“We regret this very much,” said Voss and Roke.", "~Voss and Roke"),
    ("“We regret this very much,” said Voss and his wife.", "~Voss and his wife"),
    ("“We regret this very much,” said Voss and Roke nodded.", "Peter Voss"),
    ("Roke smiled and Voss said: “We regret this very much.”", "Peter Voss"),
    ("President and founder Kim Roe said: “We regret this very much.”", "Kim Roe"),
  ])
  func english(sentence: String, expected: String) {
    #expect(speaker(sentence, Self.english) == [expected])
  }

  @Test(arguments: [
    ("In einer Erklärung schrieben Voss und Behrens: „Wir bedauern das sehr.“", "~Voss und Behrens"),
    ("„Wir bedauern das sehr“, sagten Voss und Behrens.", "~Voss und Behrens"),
    ("„Wir bedauern das sehr“, sagte Voss und Behrens nickte.", "Karl Voss"),
    ("Behrens lachte und Voss sagte: „Wir bedauern das sehr.“", "Karl Voss"),
  ])
  func german(sentence: String, expected: String) {
    #expect(speaker(sentence, Self.german) == [expected])
  }

  @Test(arguments: [
    (
      "« Il faut agir », a dit le maire Paul Voss. « Moi non », a dit Anne Behrens.",
      "Dans un communiqué, Voss et Behrens écrivent : « Nous regrettons cela. »", "~Voss et Behrens"
    ),
    (
      "«Hay que actuar», dijo el alcalde Pablo Voss. «Yo no», dijo Ana Beltrán.",
      "Voss y Beltrán dijeron: «Lo lamentamos mucho todos».", "~Voss y Beltrán"
    ),
    (
      "„We moeten handelen”, zei burgemeester Piet Voss. „Ik niet”, zei Anna Berends.",
      "Voss en Berends zeiden: „We betreuren dit zeer.”", "~Voss en Berends"
    ),
  ])
  func others(people: String, sentence: String, expected: String) {
    #expect(speaker(sentence, people) == [expected])
  }
}
