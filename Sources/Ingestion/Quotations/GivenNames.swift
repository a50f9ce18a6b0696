import TextAnalysis

/// Given names with the gender that they tell: evidence that a run of capitalised words is a person's name.
///
/// A name that both men and women bear is in neither list's sense telling and stands under `either`.
enum GivenNames {
  /// What is known of a folded word.
  static func isGivenName(_ word: String) -> Bool { genders.contains(word) }

  /// The same of the key of a folded word.
  static func isGivenName(_ word: WordKey) -> Bool { genders.contains(word) }

  /// Whether a folded word is a given name of Russian or Ukrainian in a case other than the nominative: `Алексея`.
  static func isFormOfGivenName(_ word: String) -> Bool {
    // Texts in other scripts need not wait for the table.
    word.utf8.first.map { (0xD0...0xD1).contains($0) } == true && forms.contains(word)
  }

  private static let forms = WordTable(
    [men, women, either].flatMap(\.splitAtBlanks).flatMap { NameCases.forms(of: foldedName($0)) }
      .map { (WordKey($0), 0) })

  /// The gender of a folded given name; nil where unknown or borne by both.
  static func gender(of word: String) -> Gender? {
    switch genders[word] {
    case 0: .male
    case 1: .female
    default: nil
    }
  }

  /// Whether a folded word is a common family name of Chinese, Korean or Vietnamese people in Latin letters, which
  /// stands first.
  static func isLeadingFamilyName(_ word: String) -> Bool { leadingFamilyNames.contains(word) }

  /// 0 for names of men, 1 for names of women, 2 for names of both.
  private static let genders: WordTable = {
    var table = WordTable()
    for (number, names) in [men, women, either].enumerated() {
      table.add(names, number: UInt32(number)) { $0.key($1, $2) }
    }
    return table
  }()

  private static let leadingFamilyNames = SpeechGrammar.words(
    """
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng han
    feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen zhong fang kim park
    choi jung kang cho yoon jang lim shin kwon nguyen tran pham hoang vu dang bui xi
    """)

  private static let men = """
    Aaron Abdul Abdullah Adam Adrian Adriano Ahmad Ahmed Aiden Alain Alan Albert Alberto Aldo Alec Alejandro Aleksandr
    Alessandro Alex Alexander Alexandre Alexei Alexej Alexis Alfred Alfredo Ali Allen Alois Alvaro Ambrose Amir Anatoly
    Anders Andre André Andrea Andreas Andrei Andrej Andres Andrés Andrew Andrzej Andy Angelo Anselm Anthony Antoine Anton
    Antonio Antônio António Armin Arnaud Arne Arnold Arthur Artur Arturo Axel Baptiste Barack Bas Bastian Beat Ben Benedikt
    Benjamin Benoît Bernard Bernd Bernhard Bill Björn Bob Bodo Boris Brad Brendan Brian Bruce Bruno Burkhard Caio Callum
    Carl Carlo Carlos Carsten Cédric Cesar César Changpeng Charles Charlie Chris Christian Christof Christoph Christophe
    Christopher Claudio Claus Clemens Clément Colin Conrad Craig Cristian Cristiano Cristóbal Curtis Damian Damien Dan
    Daniel Daniele Danilo Dario Darren Dave David Davide Dean Denis Dennis Derek Detlef Didier Diego Dieter Dietmar
    Dimitri Dirk Dmitri Dmitry Dominic Dominik Dominique Don Donald Douglas Duncan Dylan Eckhard Ed Eddie Edgar Edmund
    Eduard Eduardo Edward Edwin Egon Elias Elliot Elon Emil Emilio Emmanuel Emre Enrico Enrique Enzo Eric Erich Erik Ernst
    Erwin Esteban Étienne Eugen Eugene Evan Evgeny Fabian Fabien Fabio Fabrice Felipe Felix Fernando Filip Filippo Florian
    Francesco Francis Francisco Franck François Frank Franz Fred Frederic Frédéric Frederik Friedrich Fritz Gabriel
    Gareth Gary Gavin Gennaro Geoffrey Georg George Georges Gerald Gérard Gerd Gerhard Gernot Gerrit Giacomo Gianluca
    Gilles Giorgio Giovanni Giulio Giuseppe Gonzalo Gordon Graham Greg Gregor Gregory Guido Guillaume Guillermo Günter
    Günther Gustav Gustavo Guy Hakan Hannes Hans Harald Harry Hartmut Hassan Heiko Heiner Heinrich Heinz Helge Helmut
    Hendrik Henri Henrik Henrique Henry Herbert Hermann Hidetoshi Hiroshi Holger Horst Howard Hubert Hugo Ian Ibrahim Ignacio
    Igor Ilja Ilya Immanuel Ingo Isaac Iván Ivan Ivo Jaap Jack Jacob Jacques Jaime Jakob James Jan Jannik Jason Javier Jay Jean
    Jeff Jeffrey Jens Jeremy Jeroen Jérôme Jerry Jesse Jesper Jesús Jim Jimmy Joachim João Joaquín Jochen Joe Joel Joerg
    Johan Johann Johannes John Johnny Jon Jonas Jonathan Jordi Jörg Jorge José Josef Joseph Josh Joshua Josua Juan Julian Julien
    Julio Júlio Jürgen Justin Kai Karim Karl Karsten Kaspar Keith Ken Kenneth Kenji Kevin Kilian Kirill Klaus Koen Konrad
    Konstantin Kurt Lars Laszlo Laurent Lawrence Lazar Lee Leif Len Leo Leon Leonard Leonardo Leonid Leopold Lionel Lorenz
    Lorenzo Lothar Louis Luc Luca Lucas Lucien Ludwig Luigi Luís Luis Luiz Lukas Luke Lutz Maarten Magnus Mahmud
    Maksim Malcolm Manfred Manuel Marc Marcel Marcelo Marco Marcos Marcus Mario Mário Marius Mark Marko Markus Martijn
    Martin Martín Marvin Massimo Mathias Mathieu Mats Matt Matteo Matthew Matthias Matthieu Maurice Mauricio Mauro Max
    Maxim Maxime Maximilian Mehmet Michael Michail Michel Michele Miguel Mihail Mika Mike Mikhail Milan Miles Mirko Mohamed
    Mohammad Mohammed Moritz Murat Mustafa Nathan Neil Nelson Niall Nicholas Nick Niclas Nicola Nicolas Nicolás Niels Nigel
    Nikita Niklas Nikolai Nikolaus Nils Noah Noel Norbert Norman Olaf Oleg Oliver Olivier Omar Oscar Oskar Otmar Otto Owen
    Pablo Paolo Pascal Patrice Patrick Patrik Paul Paulo Pavel Pedro Peer Per Pete Peter Petr Phil Philip Philipp Philippe
    Phillip Pier Pierre Pieter Pietro Piotr Quentin Rafael Raffaele Rainer Ralf Ralph Ramón Raphael Raphaël Rasmus Raúl
    Ray Raymond Reiner Reinhard Reinhold Rémi Renato René Ricardo Riccardo Richard Rick Rob Robert Roberto Robin Rodrigo
    Roger Roland Rolf Roman Romain Ron Ronald Ross Roy Rüdiger Rudolf Rui Rupert Russell Ryan Salvador Salvatore Sam Samir
    Samuel Santiago Satoshi Scott Sean Sébastien Sebastian Serge Sergei Sergej Sergey Sergio Sérgio Shane Shinzo Sigmar
    Silvio Simon Stefan Stefano Steffen Stephan Stéphane Stephen Steve Steven Stuart Sven Sylvain Sylvester Takeshi Ted
    Teo Terry Theo Theodor Thibault Thierry Thilo Thomas Thorsten Tiago Till Tilo Tim Timo Timothy Tobias Todd Tom Tomas
    Tomás Tommaso Tony Torsten Travis Trevor Tristan Tyler Udo Ulf Uli Ulrich Umberto Urs Uwe Valentin Valerio Vasily
    Victor Viktor Vincent Vincenzo Vitalik Vladimir Volker Volodymyr Walter Warren Wayne Werner Wilfried Wilhelm Will Willem
    William Willy Wim Winfried Winston Wladimir Wolf Wolfgang Xavier Yann Yannick Yves Yusuf Zachary
    Александр Алексей Анатолий Андрей Антон Артём Борис Вадим Валентин Валерий Василий Виктор Виталий Владимир Владислав
    Вячеслав Геннадий Георгий Григорий Даниил Денис Дмитрий Евгений Егор Иван Игорь Илья Кирилл Константин Леонид Максим
    Марк Михаил Никита Николай Олег Павел Пётр Роман Руслан Святослав Сергей Станислав Степан Тимур Фёдор Юрий Яков
    """

  private static let women = """
    Ada Adele Agnes Agnès Alexandra Alice Alicia Alina Alison Amanda Amélie Amy Ana Anastasia Andreia Angela Angelika Anita Anja
    Anke Ann Anna Anne Annalena Annegret Annette Annie Antje Antonia Arianna Astrid Audrey Aurélie Ayaan Barbara Beate Beatrice
    Beatriz Bettina Beverly Birgit Birgitta Brenda Bridget Brigitte Camila Camille Carla Carmen Carol Carola Carolin Carolina
    Caroline Catherine Cathy Cécile Céline Charlotte Chiara Christa Christiane Christina Christine Cinthia Clara Claire
    Claudia Cláudia Constanze Corinna Cristina Cynthia Dagmar Daniela Danielle Deborah Delphine Denise Diana Diane Dina
    Donna Dora Doris Dorothea Dorothee Edith Elena Eleonora Elisabeth Elisa Élise Elizabeth Elke Ella Ellen Élodie
    Elsa Emily Emma Erika Esther Eva Evelyn Federica Fernanda Fiona Francesca Franziska Frauke Frieda Gabi Gabriela
    Gabriele Gabriella Gemma Geneviève Gertrud Gerda Gina Giorgia Giovanna Gisela Giulia Gloria Grace Gracy Greta Gudrun Hanna
    Hannah Hannelore Heather Heide Heidi Heike Helen Helena Hélène Helga Henriette Hilary Hilda Hildegard Hillary Ilaria Ilse Ines Inês
    Inés Inga Inge Ingeborg Ingrid Irene Iris Isabel Isabella Isabelle Jacqueline Jana Jane Janet Janine Jasmin Jeanne Jennifer
    Jenny Jessica Jill Joan Joana Joanna Johanna Josefina Josephine Joy Joyce Judith Julia Juliane Julie Juliette Jutta Karen
    Karin Karla Karoline Katarina Katarzyna Kate Katharina Katherine Kathleen Kathrin Kathy Katie Katja Katrin Kelly Kerstin Kirsten Kristin
    Kristina Larissa Laura Laure Laurence Lea Léa Lena Leonie Leticia Letizia Lidia Liliana Linda Lisa Liz Loretta Lorena Louise Lucia Lucía
    Lucie Lúcia Lucy Luisa Luísa Lydia Madeleine Magdalena Maike Manon Manuela Mara Marcia Margaret Margarete Margit Margot
    Maria María Mariana Marianne Marie Marietta Marina Marion Marlene Marta Martha Martina Mary Mathilde Maya Megan Meike Melanie Melissa
    Mercedes Mia Michaela Michelle Mina Miriam Monica Mônica Monika Monique Nadia Nadine Nadja Nancy Naomi Natalia Natalie Natasha Nathalie
    Nele Nicole Nicoletta Nina Nora Olga Olivia Ornella Paloma Pamela Paola Patricia Patrícia Paula Pauline Penelope Petra Pilar Rachel Raquel
    Rebecca Regina Regine Renate Rita Roberta Rosa Rosalind Rose Ruth Sabine Sabrina Sally Samantha Sandra Sara Sarah Saskia Serena Sharon
    Sheila Sheryl Shirley Sibylle Sigrid Silke Silvia Sílvia Simone Sofia Sofía Sonia Sônia Sonja Sophia Sophie Stefanie Stella Stephanie
    Susan Susana Susanna Susanne Suzanne Svenja Svetlana Swetlana Sylvia Sylvie Tamara Tania Tanja Tatiana Tatjana Teresa Theresa
    Thérèse Tina Tiziana Traci Tracy Ulla Ulrike Ursula Uta Ute Valentina Valeria Valérie Vanessa Vera Verena Verónica Veronica
    Veronika Victoria Viktoria Violeta Virginia Virginie Viviane Wanda Waltraud Wendy Wiebke Wilma Ximena Yasmin Yolanda Yuki Yvonne
    Zoe Zoé Александра Алина Алла Анастасия Анна Валентина Валерия Вера Виктория Галина Дарья Евгения Екатерина Елена Елизавета
    Ирина Ксения Лариса Любовь Людмила Марина Мария Надежда Наталья Наталия Нина Оксана Ольга Полина Светлана София Софья Тамара
    Татьяна Юлия Яна
    """

  private static let either = """
    Alexis Andrea Camille Casey Charlie Chris Claude Dominique Gabriele Jamie Jean Jordan Jo Kim Kai Lee Leslie Luca Maxime Michele Nicola
    Pat Robin Sam Sascha Sasha Simone Taylor Toni Tracy Саша Женя
    """
}
