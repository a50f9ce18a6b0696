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
    Aaron Abdelkader Abdul Abdullah Achille Achim Adalbert Adam Adelino Ademir Adolfo Adrian Adriano Agustín Ahmad
    Ahmed Aiden Aitor Alain Alan Alastair Alban Albert Alberto Aldo Aldous Alec Alejandro Alejo Aleksandr Alessandro
    Alex Alexander Alexandre Alexandros Alexei Alexej Alexis Alfons Alfonso Alfred Alfredo Ali Alistair Allen Alois
    Aloys Alphonse Alvaro Amadeo Amadou Ambroise Ambrose Amir Amos Anatol Anatoly Anders André Andre Andrea Andreas
    Andrei Andrej Andrés Andres Andrew Andrzej Andy Angelo Angus Anibal Anselm Ansgar Antal Anthony Antoine Anton
    Antonello Antônio Antonio António Archie Aristide Arjen Arkadi Armand Armando Armin Arnaud Arne Arno Arnold Arsène
    Arthur Artur Arturo Arvid Asger Aslan Atanas Athanasios Attila Auguste Augusto Aurélien Aurelio Axel Aziz
    Balthasar Baptiste Barack Barney Bart Bartholomäus Bartosz Bas Bastian Bastien Beat Ben Benedikt Benito Benjamin
    Benno Benoît Berend Bernard Bernardo Bernd Bernhard Bernt Berthold Bertrand Bilal Bill Birger Björn Blaise Blake
    Bob Bodo Bogdan Boris Boubacar Brad Brendan Brent Brett Brian Bruce Bruno Bryan Burak Burkhard Caio Callum Camillo
    Carl Carlo Carlos Carmelo Carmine Carsten Casimir Caspar Cédric Cem Cesar César Cesare Changpeng Charles
    Charlie Chester Chris Christian Christof Christoph Christophe Christopher Christos Ciro Claudio Claus Clemens
    Clément Cliff Clifford Clint Clive Colin Conrad Constantin Corentin Cornelius Corrado Cosimo Craig Cristian
    Cristiano Cristóbal Curtis Cyril Cyrille Daan Damian Damiano Damien Damon Dan Daniel Daniele Danilo Dario Darius
    Darren Darryl Dave David Davide Dean Denis Deniz Dennis Derek Desmond Detlef Didier Diego Dieter Dietmar Dieudonné
    Dilip Dimitri Dimitrios Dinko Dino Dirk Dmitri Dmitry Domenico Domingo Dominic Dominick Dominik Dominique Don
    Donald Donato Donovan Dougal Douglas Duarte Duncan Dwight Dylan Eamon Eckhard Ed Eddie Edgar Edmund Edoardo
    Édouard Eduard Eduardo Edward Edwin Efraim Egon Eike Einar Eladio Elias Elio Eliseo Elliot Elmar Elon Emanuel
    Emanuele Emeka Emil Emile Emiliano Emilio Emmanuel Emre Ender Engelbert Enno Enrico Enrique Enzo Ephraim Erhard
    Eric Erich Erik Ermanno Ernest Ernesto Ernst Errol Erwin Esteban Étienne Ettore Eugen Eugene Eugenio Eusebio Evan
    Évariste Everton Evgeny Ewald Ezequiel Ezra Fabian Fabien Fabio Fabrice Fabrizio Falk Faustino Fausto Federico
    Felipe Felix Ferdinand Ferenc Fergus Fernando Fidel Filip Filipe Filippo Finn Firmin Flavio Florent Florian
    Folkert Francesc Francesco Francis Francisco Franck François Frank Frans Franz Fred Freddie Freddy Frédéric
    Frederic Frederick Frederik Fridolin Friedhelm Friedrich Fritz Fulvio Gabor Gabriel Gaetano Gareth Gary Gaspard
    Gaston Gavin Gebhard Geert Geir Genaro Gennaro Geoff Geoffrey Georg George Georges Gerald Gérard Gerardo Gerd
    Gerhard Germain Germán Gernot Gerold Gerrit Giacomo Gianfranco Gianluca Gianni Gideon Gilbert Gilberto Gilles
    Ginés Gino Giorgio Giorgos Giovanni Giulio Giuseppe Gonzalo Gordon Götz Graeme Graham Greg Gregor Gregorio Gregory
    Grigori Gualtiero Guido Guilherme Guillaume Guillermo Gunnar Günter Günther Gustav Gustave Gustavo Guy Hakan Halil
    Hamid Hamish Hannes Hanno Hans Hanspeter Harald Hariton Harm Harold Harrison Harry Hartmut Haruki Hassan Heiko
    Heiner Heinrich Heinz Hektor Helder Helge Helmut Helmuth Hendrik Henning Henri Henrik Henrique Henry Herbert
    Hermann Hernán Hervé Hidetoshi Hilario Hinnerk Hinrich Hiroki Hiroshi Holger Honoré Horacio Horst Howard Hubert
    Hugo Humberto Husain Hüseyin Iain Ian Ibrahim Idris Ignacio Ignatius Igor Ihor Ilias Ilja Ilya Immanuel Immo Ingo
    Isaac Isidro Ismael Ismail Istvan Italo Ivan Iván Ivo Ivor Iwan Jaap Jacek Jacinto Jack Jacob Jacopo Jacques Jago
    Jaime Jakob Jalal Jamal James Jan Janek Janis Jannes Jannik Janos Janusz Jaroslav Jarosław Jason Jasper Javi
    Javier Jay Jean Jeff Jeffrey Jens Jeremy Jeroen Jérôme Jerónimo Jerry Jesper Jesse Jesús Jim Jimmy Jiří Joachim
    João Joaquim Joaquín Joar Jobst Jochen Joe Joel Joerg Johan Johann Johannes John Johnny Jon Jonas Jonathan Jonny
    Joost Jordi Jörg Jorge Joris José Josef Joseph Josh Joshua Josip Jost Josua Juan Jules Julian Julien Julio Júlio
    Julius Jürgen Juri Jurij Jussi Justin Kacper Kai Kamal Karel Karim Karl Károly Karsten Kasimir Kaspar Kazimierz
    Kees Keith Kemal Ken Kenji Kenneth Kerem Kevin Kieran Kilian Kirill Kjell Klaus Knud Knut Koen Kofi Konrad
    Konstantin Korbinian Kostas Kristian Kristof Krzysztof Kuno Kurt Kwame Kyle Ladislav Lamine Lars Lars-Erik Laszlo
    Laurent Laurenz Lawrence Lazar Lazzaro Leander Leandro Lee Leif Len Leo Leon Leonard Leonardo Leonid Leopold
    Leopoldo Leroy Lewis Liam Lino Lionel Livio Lluís Loïc Lorcan Lorenz Lorenzo Lothar Louis Luc Luca Lucas Luciano
    Lucien Ludger Ludovic Ludwig Luigi Luis Luís Luiz Lukas Lukasz Luke Lutz Maarten Maciej Magnus Mahmud Maksim
    Malcolm Malte Mamadou Manfred Manoel Manolo Manuel Manuele Marc Marcel Marcelino Marcelo Marco Marcos Marcus Marek
    Mariano Marinus Mário Mario Marius Mark Marko Markus Marlon Marten Martial Martijn Martín Martin Marvin Massimo
    Mathias Mathieu Mats Matt Matteo Matthew Matthias Matthieu Mattia Maurice Mauricio Mauritz Mauro Max Maxim Maxime
    Maximilian Maximiliano Máximo Mehdi Mehmet Meinhard Melvin Mesut Michael Michail Michal Michał Michel Michele Mick
    Mickaël Miguel Mihai Mihail Mika Mike Mikhail Miklos Milan Miles Milo Milos Mirco Mirko Mischa Mo Mogens Mohamed
    Mohammad Mohammed Moritz Morten Moses Moussa Murad Murat Mustafa Nabil Nando Nasser Natale Nathan Nathanael Nazim
    Ned Neil Nelson Nestor Niall Nicanor Niccolò Nicholas Nick Niclas Nico Nicola Nicolas Nicolás Nicolò Niels Nigel
    Nikita Niklas Niko Nikolai Nikolaus Nikos Nils Nino Noah Noel Norbert Norberto Norman Nuno Octavio Okan Olaf Olav
    Ole Oleg Olegario Oliver Olivier Omar Ömer Orhan Orlando Osama Oscar Oskar Osman Osvaldo Oswald Otávio Otmar
    Ottmar Otto Ousmane Owen Özgür Pablo Paolo Pascal Pascual Pasquale Patrice Patricio Patrick Patrik Patxi Paul
    Paulo Pavel Peder Pedro Peer Pepe Per Percy Perry Pete Peter Petr Petrus Petter Phil Philip Philipp Philippe
    Phillip Pier Piero Pierre Pieter Pietro Pim Piotr Placido Quentin Quirin Rachid Radek Rafael Raffaele Raimund
    Raimundo Rainer Rajesh Ralf Ralph Ramiro Ramón Randall Randolph Randy Raoul Raphael Raphaël Rashid Rasmus Raúl
    Ravi Ray Raymond Reginald Reinaldo Reiner Reinhard Reinhold Rémi Remo Renato Renaud René Reza Rhys Ricardo
    Riccardo Richard Rick Rob Robert Roberto Robin Rochus Rodolfo Rodrigo Rogelio Roger Rogério Roland Rolf Romain
    Roman Romuald Ron Ronald Ronan Ronny Rory Ross Roy Rubén Rudi Rüdiger Rudolf Rudy Rufus Ruggero Rui Rupert
    Rupprecht Ruslan Russell Ryan Saad Sacha Salim Salman Salvador Salvatore Sam Samir Samuel Sander Sándor Sanjay
    Santiago Satoshi Sauro Saverio Scott Seamus Sean Sebastian Sebastião Sébastien Selim Semih Sepp Serdar Serge
    Sergei Sergej Sergey Sérgio Sergio Serhij Severin Shane Shinzo Sidney Siegbert Siegfried Sigmar Sigurd Silas
    Silvan Silvano Silvestre Silvio Simon Sjoerd Slavko Sönke Sören Spencer Stanisław Stanley Stavros Stefan Stefano
    Steffan Steffen Stelian Stephan Stéphane Stephen Steve Steven Stig Stijn Stuart Sven Sverre Sylvain Sylvester
    Søren Tadeusz Taha Takashi Takeshi Tarcisio Tarek Tariq Ted Teddy Teo Teodoro Terence Terrence Terry Thaddäus Theo
    Theodor Theodore Thibault Thibaut Thierry Thies Thilo Thomas Thorsten Tiago Tibor Till Tilo Tim Timo Timothy Timur
    Tino Titus Tobias Tobin Todd Todor Tom Tomás Tomas Tomasz Tomé Tommaso Tommy Tony Toralf Torben Torge Torsten
    Travis Trevor Tristan Trygve Tuncay Tyler Udo Ueli Ugo Ulf Uli Ulises Ulrich Umberto Ümit Urs Utz Uwe Valentin
    Valerio Vasco Vasile Vasily Veit Victor Vidal Vidar Viggo Viktor Vilém Vincent Vincenzo Vinicius Vitalik Vito
    Vittorio Vivek Vlad Vladimir Vojtěch Volker Volodymyr Wade Waldemar Walid Walter Warren Wayne Wendelin Wenzel
    Werner Wessel Wieland Wilbert Wilbur Wilfried Wilhelm Will Willem William Willy Wim Winfried Winston Witold
    Wladimir Wojciech Wolf Wolfgang Wolfram Woody Xavier Yann Yannick Yannis Yasser Yassin Yassine Yiannis Yorick
    Youssef Yuri Yusuf Yves Yves-Marie Zachary Zdeněk Zoltan Zygmunt Łukasz
    Александр Алексей Анатолий Андрей Антон Артём Борис Вадим Валентин Валерий Василий Виктор Виталий Владимир
    Владислав Вячеслав Геннадий Георгий Григорий Даниил Денис Дмитрий Евгений Егор Иван Игорь Илья Кирилл Константин
    Леонид Максим Марк Михаил Никита Николай Олег Павел Пётр Роман Руслан Святослав Сергей Станислав Степан Тимур
    Фёдор Юрий Яков
    Hasan Recep İsmail Serkan Tayfun Volkan Levent Erdem Barış Umut Tolga Arduino Deusdete Fermín Аркадий Семён
    Тимофей Глеб Ярослав Матвей Захар Эдуард Герман Joep Wouter Ruben Bram Thijs Jelle Rutger Sietse Grzegorz
    Zbigniew Paweł Jerzy Mieczysław Bartłomiej Rafał Dariusz Ryszard Bagas Agus Budi Dewa Joko Wayan Ketut Slamet
    Suharto Bambang Hendra Rizal Fajar Salem Khaled Yousef Faisal Hamza Fermin Basile Octave Anselmo Onofre
    Zeferino Rhéal Sandro Lasse Gerwin Wendell Huw Delroy Rohan
    Saúl Benet Joseba Zdravko Bret Brandon Bradley Bryce Byron Calvin Carlton Clayton Clinton Colby Connor Corey
    Darrell Dalton Devon Dexter Dwayne Elliott Emmett Ethan Ezekiel Floyd Garrett Garth Glenn Heath Hector Hugh
    Humphrey Irving Jared Jarrod Jeremiah Jermaine Kelvin Kenny Kirk Lamar Larry Leland Lester Lowell Luther Lyle
    Nathaniel Ricky Roderick Rodney Roscoe Rudolph Seth Shaun Shawn Sherman Tyrone Wesley Wilfred Willard Woodrow Arnau
    Blai Bernat Dídac Eloi Enric Ferran Feliu Guillem Ignasi Isidre Jaume Josep Llorenç Manel Marçal Miquel Narcís
    Oleguer Oriol Quim Sergi Vicenç Andoni Asier Beñat Eneko Gorka Haritz Iker Imanol Iñaki Iñigo Josu Julen Kepa
    Koldo Mikel Peio Unai Xabier Breixo Brais Xoán Xosé Anxo Iago Lázaro Macario Melchor Odón Prudencio Severino
    Teófilo Venancio Wenceslao Zacarías Aleš Andraž Anže Blaž Bojan Borut Boštjan Branko Ciril Damjan Danijel Darko
    Davorin Dragan Dušan Gašper Gorazd Grega Izidor Jaka Janez Jernej Jože Klemen Lovro Marjan
    Matevž Matija Matjaž Mihael Mladen Primož Sašo Slobodan Stanislav Stojan Tadej Tilen Tomaž Uroš Vinko
    Vlado Zlatko Zoran Zvonko Žiga Davor Goran Hrvoje Ivica Krešimir Krunoslav Nenad Petar Predrag Radovan Ranko
    Saša Siniša Srđan Stjepan Tihomir Tomislav Tvrtko Vedran Velimir Vjekoslav Vojislav Vuk Zdenko Zvonimir Željko
    Bohuslav Bohumil Břetislav Čeněk Dalibor František Jaromír Jindřich Kamil Květoslav Lubomír Luboš Luděk Matěj
    Miloslav Miroslav Oldřich Ondřej Otakar Radim Rostislav Svatopluk Štěpán Václav Vít Vítězslav Vladislav Vlastimil
    Zbyněk Bogusław Cezary Czesław Dawid Eugeniusz Feliks Franciszek Henryk Ireneusz Jakub Józef Karol Leszek Marcin
    Mateusz Mikołaj Mirosław Patryk Przemysław Radosław Sławomir Szymon Wiesław Władysław Włodzimierz Zdzisław Zenon
    Abílio Adalberto Afonso Aloísio Armindo Baltazar Belmiro Bernardino Caetano Celso Cristóvão Damião Dinis Domingos
    Edmundo Edson Evaristo Firmino Gaspar Gaudêncio Geraldo Gonçalo Heitor Inácio Januário Leonel Lourenço Márcio
    Martim Mateus Silvério Simão Valdemar Valter Vicente Eberhard Eckart Ekkehard Gottfried Heribert Jörn Ortwin
    Tilman Volkmar Willi Arash Babak Behrouz Bijan Dariush Farhad Farid Hossein Javad Kamran Kaveh Majid Mohsen Morteza
    Nader Omid Parviz Pouya Ramin Saeed Shahram Siavash Vahid Aarav Abhinav Abhishek Aditya Ajay Akash Akhil Anil
    Anirudh Ankit Anup Arjun Arun Ashish Ashok Ashwin Bharat Chetan Deepak Devendra Dinesh Gaurav Gopal Harish
    Hemant Jagdish Jayesh Karan Kartik Kishore Kunal Lokesh Mahesh Manish Manoj Mukesh Nandan
    Naresh Naveen Nikhil Nitin Pankaj Pramod Pranav Prashant Praveen Rahul Rajat Rajeev Rajiv Rakesh Ramesh
    Rishi Rohit Sachin Sameer Sandeep Satish Shashi Siddharth Srinivas Subhash Sudhir Sumit Sunil Suresh
    Tarun Tushar Uday Umesh Varun Venkat Vijay Vikas Vikram Vinay Vinod Vishal Yash Chidi Kwesi Femi Tunde
    Babatunde Olumide Chukwuemeka Ikenna Obinna Sipho Thabo Themba Mandla Tendai Tatenda Farai Kamau
    Njoroge Otieno Wanjala Cheikh Ibrahima Abdoulaye Modou
    Torvald Harmen Tijmen Hidde Sybren Wiebe Gijs Jurriaan Lubbert Ruud Sietze Siebe Teun Tjeerd Wilco Mattheus Ewoud
    Alf Algot Asbjørn Bertil Birk Bjarne Egil Eivind Erling Eskil Finnur Folke Frode Gudmund Gunnleif Halvard Halvor
    Haakon Hjalmar Ingemar Ingvar Iver Jarle Joakim Jostein Kåre Ketil Kjetil Klas Lennart Mads Mikkel Mattias Njål
    Oddvar Olle Orvar Osvald Palle Rune Sigfrid Sigge Sindre Sixten Stellan Sture Svend Sverker Terje Tage Thorvald
    Toke Tore Torgny Torleif Trond Uffe Ulrik Vilhelm Viljar Åke Øyvind Øystein Aarne Aatos Ahti Antti Arto Eero Hannu
    Harri Heikki Ilkka Ilmari Jaakko Jarmo Jorma Jouko Juha Juhani Juho Jukka Kalervo Kalevi Kimmo Kyösti Lauri Markku
    Matti Mauri Mikko Olavi Olli Paavo Pekka Pentti Pertti Petteri Raimo Reijo Risto Sakari Seppo Taavetti Tapani
    Tapio Tauno Teemu Tuomas Vesa Veikko Väinö Yrjö Ákos András Árpád Balázs Bálint Béla Bence Benedek Csaba Dénes
    Dezső Elemér Endre Ernő Ervin Gergely Gergő Géza Győző György Gyula Imre Jenő József Kálmán Kornél Lajos Levente
    Lóránt Mátyás Máté Mihály Miksa Nándor Pál Rezső Szabolcs Szilárd Tamás Vilmos Zsigmond Zsolt Alojz Bartolomej
    Blažej Cyprián Fedor Gejza Imrich Juraj Ľudovít Matúš Pavol Vavrinec Viliam Bořivoj Bohdan Ctibor Evžen Hynek
    Ignác Jáchym Kryštof Leoš Mojmír Řehoř Slavomír Zikmund Borys Bronisław Dobromir Gustaw Lesław Ludwik Maurycy
    Tymoteusz Wacław Zygfryd Aurel Călin Cătălin Ciprian Cosmin Costel Dorel Dorin Dragoș Dumitru Gelu Gheorghe
    Grigore Iancu Ilie Ionel Ionuț Iulian Laurențiu Liviu Lucian Mircea Mihnea Nicolae Octavian Ovidiu Petre Petru
    Răzvan Sergiu Silviu Sorin Teodor Toader Valeriu Viorel Virgil Aca Aleksa Bratislav Budimir Čedomir Dejan Dobrica
    Đorđe Gavrilo Ilija Jovan Ljubiša Luka Milorad Milojko Miodrag Milutin Momčilo Nebojša Nemanja Nikola Novak Ognjen
    Ratko Stevan Stanko Strahinja Veljko Vladan Živko Živojin Žarko Asen Boyan Dimitar Georgi Hristo Ivaylo Kiril
    Krasimir Lyubomir Nikolay Plamen Radoslav Rumen Stoyan Tsvetan Vasil Yordan Zahari Blerim Agim Arben Besnik Dritan
    Ilir Skënder Achilleas Alekos Anastasios Apostolos Aris Charalambos Dimitris Fotis Giannis Kyriakos Lefteris Makis
    Manolis Michalis Nikolaos Panagiotis Pantelis Petros Sotiris Spyros Stathis Stelios Takis Thanasis Vangelis
    Vasilis Yorgos Adnan Alper Arda Atilla Bekir Berk Bülent Cahit Celal Cengiz Cevat Ercan Erdoğan Erhan Erol Ferhat
    Fikret Galip Gökhan Hamit Haluk Hikmet Hüsnü İlhan İlker İrfan Kadri Kâzım Mahmut Melih Mithat Muhsin Muzaffer
    Nazım Necati Orçun Rıfat Rıza Sabri Sadık Sait Sedat Selçuk Süleyman Şevket Şükrü Taner Turgut Tuğrul Yakup Zeki
    Ziya Aditama Arief Bayu Danang Darmawan Dimas Galih Gunawan Hendro Herman Mulyadi Nyoman Pramudya Purnomo Rendra
    Sapto Sigit Sugeng Suryo Sutrisno Tono Wahyu Widodo Yanto Yudha Abdallah Akram Anas Ashraf Ayman Bassam Fouad
    Hisham Hussein Issam Jamil Kareem Maher Mahmoud Marwan Mazen Mounir Nadim Nizar Qasim Raed Rami Riad Sameh Sherif
    Tamer Wael Wassim Yahya Younes Ziad Zaki Amit Avi Avner Baruch Boaz Chaim Eitan Eyal Haim Itai Menachem Meir Moshe
    Nadav Omri Shimon Shlomo Uri Yaakov Yair Yehuda Yigal Yitzhak Yoav Yoel Yonatan Yossi Zvi Akira Daisuke Hideo
    Isamu Jiro Junichi Katsuo Kazuo Keiji Kenta Koji Makoto Masao Minoru Naoki Noboru Osamu Ryo Ryota Shigeru Shinji
    Shota Susumu Tadashi Taro Tetsuo Toru Yasuo Yoshio Yuta Abelardo Adán Adelardo Amancio Anacleto Arcadio Argimiro
    Baldomero Belisario Benigno Bonifacio Calixto Casimiro Celestino Cipriano Cirilo Conrado Crisanto Dámaso Demetrio
    Desiderio Dionisio Efrén Eliodoro Emeterio Epifanio Evelio Gervasio Graciano Heliodoro Heraclio Hermenegildo
    Hipólito Honorio Isaías Jacobo Leocadio Lisandro Lucio Martiniano Maximino Moisés Narciso Nazario Nicasio Obdulio
    Pelayo Quintín Régulo Remigio Rigoberto Rufino Sabino Saturnino Serafín Sixto Tadeo Telmo Tirso Ubaldo Valeriano
    Virgilio Wilfredo Agenor Alcides Aluísio Amadeu Américo Anísio Ariovaldo Arlindo Armênio Átila Benjamim Camilo
    Cícero Custódio Délio Dioclécio Djalma Eliseu Emídio Estêvão Florêncio Genésio Getúlio Gumercindo Hélio Jeremias
    Josué Juvenal Laércio Lauro Leônidas Matias Maurílio Mílton Moacir Nivaldo Olavo Osório Otacílio Plínio Quirino
    Romeu Rómulo Rubens Teobaldo Ubirajara Valdir Waldir Adelmo Agostino Alvise Amedeo Amerigo Angiolo Annibale Antimo
    Arcangelo Arrigo Attilio Baldassarre Bartolomeo Battista Beniamino Biagio Calogero Costantino Cristoforo Duccio
    Edmondo Egidio Eligio Ennio Ercole Ermenegildo Ezio Ferdinando Ferruccio Fiorenzo Gaspare Gavino Germano Gerolamo
    Gianmarco Gianpaolo Gioacchino Giordano Girolamo Giuliano Goffredo Guerrino Ignazio Ippolito Lamberto Lodovico
    Manlio Marcello Martino Maurizio Michelangelo Nevio Nunzio Olindo Oreste Oronzo Ottavio Paride Pellegrino
    Piergiorgio Pierluigi Raimondo Raniero Rinaldo Rocco Romolo Sabatino Sebastiano Stanislao Terenzio Tiberio
    Valentino Venanzio Vittore Zeno Adémar Aimé Albin Alcide Anatole Antonin Archibald Armel Aubin Barnabé Barthélemy
    Briac Célestin Clotaire Côme Cyprien Edgard Edmond Erwan Eustache Félicien Fernand Fulgence Gaël Gatien Géraud
    Gildas Goulven Guénolé Hippolyte Honorat Isidore Jérémie Josselin Lambert Lazare Léandre Marcellin Melchior Odilon
    Padrig Perceval Philibert Placide Rodolphe Saturnin Séraphin Sylvère Tancrède Tanguy Théophile Toussaint Tugdual
    Valère Venant Yvon Zacharie Alarich Albrecht Alwin Anian Arnulf Burghard Coloman Degenhard Diether Ditmar Egbert
    Eginhard Ekkehart Emmeram Engelhard Ferdl Friedemann Friedhold Gangolf Gero Gisbert Godehard Gottlieb Gottlob
    Gotthold Gundolf Hartwig Heimo Helmar Henner Herwig Hieronymus Hilmar Huldrych Hyazinth Ignaz Ingbert Isidor Jodok
    Koloman Kunibert Leberecht Leonhard Ludolf Luitpold Medard Meinrad Nikodemus Notker Oswin Pankraz Pirmin Ratbert
    Reimar Reinhart Roderich Ruprecht Schorsch Sebald Siegmar Sigismund Silvester Sixtus Tassilo Thiemo Traugott
    Vinzenz Volkhard Walther Wernher Wigbert Willibald Winfrid Wunibald Zacharias
    Данило Остап Тарас Богдан Назар Матвій Андрій Юрій Сергій Олексій Микола Петро Павло Василь Михайло Григорій
    Ігор Дмитро Євген Любомир Орест Вениамин Теодор Антін Γιώργος Γεώργιος Δημήτρης Δημήτριος Κώστας Κωνσταντίνος Νίκος
    Νικόλαος Γιάννης Ιωάννης Παναγιώτης Βασίλης Χρήστος Θανάσης Μιχάλης Στέλιος Σπύρος Λευτέρης Ανδρέας Αντώνης
    Μανώλης Πέτρος Παύλος Στέφανος Θωμάς Αλέξανδρος Ηλίας Σταύρος Άρης Απόστολος Kjeld Tihamér Iwo Onni Esben
    Thiago Dávid Tomáš Jozef Matej Ștefan Jari Eino Håkon Torbjørn Eoin Ciarán Alasdair Hollis
    Putu Eko Rahmat Indra Rizki Teguh Gede Arif Dedi Asep Ujang Cecep Zainal Ridwan Umar Bagus Andi Anwar Taufik Aarni
    Esa Kari Sami Toivo Ville Janne Bengt Fredrik Olof Ahmet Cihangir Halit Kadir Nihat Onur Tarık Tuncer Ufuk Vedat
    Yılmaz Kende Krisztián Bedřich Ctirad Přemysl Bożydar Mariusz Witalis Alexandru Radu Traian Tudor Adilson Benedito
    Edilson Hermínio Wagner Eulogio Gumersindo Isidoro Modesto Primitivo Dante Furio Gerlando Igino Nazzareno Pompeo
    Tullio Malo Mathis Soufiane Bert Cornelis Henk Joop Piet Sem Sjaak Ton Aage Aksel Ebbe Flemming Kaj Poul Preben
    Villads Barnaby Cormac Declan DeShawn Kwabena Obadiah Padraig Rowan Thaddeus Арсений Марат Ринат Рустам Зіновій
    Іван Володимир Гнат Олександр Омелян Панас Ярема Θοδωρής Μάριος Ορέστης Σωτήρης Τάσος Φώτης Χαράλαμπος
    """

  private static let women = """
    Abigail Ada Adela Adélaïde Adele Adelheid Adriana Adrienne Agata Agatha Agathe Agnès Agnes Agneta Agnieszka Aida
    Aiko Aileen Aisha Alba Albertine Aleida Alejandra Aleksandra Alena Alessandra Alessia Alexa Alexandra Alice Alicia
    Alina Alison Alma Almudena Amalia Amalie Amanda Amaya Amelia Amélie Amina Amparo Amy Ana Anabel Anaïs Anastasia
    Andrée Andreia Angela Angélica Angelika Angelina Angélique Angie Anika Anina Anita Anja Anke Ann Anna Annabel
    Annalena Anne Annegret Annelies Anneliese Annemarie Annett Annette Annie Annika Anouk Anselma Antje Antke
    Antoinette Antonella Antonia Apollonia Aretha Ariana Ariane Arianna Arlette Ashley Astrid Athena Aude Audrey
    Aurélie Aurora Ava Ayaan Ayşe Aysel Barbara Bärbel Barbora Bea Beate Beatrice Beatriz Becky Benedetta Bénédicte
    Benedita Berenike Berit Bernadette Bernarda Berta Bertha Beth Bettina Betty Beverly Bianca Birgit Birgitta Blanca
    Bonnie Bożena Brenda Bridget Brigid Brigida Brigitte Britta Bruna Camila Camille Candela Candice Capucine Carina
    Carla Carlotta Carmela Carmen Carol Carola Carolin Carolina Caroline Carolyn Carrie Catarina Caterina Catharina
    Catherine Cathy Catia Cécile Cecilia Celeste Celestine Célia Celina Céline Chantal Charlene Charlotte Cheryl
    Chiara Chloé Christa Christel Christelle Christiane Christina Christine Ciara Cinthia Cíntia Cinzia Claire Clara
    Clarissa Cláudia Claudia Claudine Clémence Clementina Cleo Clotilde Colette Concetta Constanze Consuelo Cora
    Coralie Cordula Corinna Corinne Cornelia Cosima Cristina Cynthia Dagmar Dalia Damaris Daniela Danielle Danuta
    Daphne Daria Darlene Débora Deborah Delia Delphine Denise Derya Désirée Diana Diane Dilara Dilek Dina Dolores
    Dominika Donna Dora Doris Dorit Dorota Dorothea Dorothee Dörte Eda Edda Edeltraud Edith Edna Edwige Eileen Elaine
    Elba Eleanor Elena Eleni Eleonora Elfriede Eliana Eliane Elif Elin Elina Eline Elisa Elisabeth Élise Elissa
    Elizabeth Elke Ella Ellen Ellie Élodie Eloísa Elsa Elsbeth Elvira Elżbieta Emilia Émilie Emily Emine Emma Encarna
    Enrica Erika Estela Estelle Ester Esther Eugenia Eugénie Eulalia Eunice Eva Evelina Evelyn Evelyne Ewa Fanny
    Fatima Fatma Federica Felicia Felicitas Femke Fernanda Fernande Filomena Fiona Flavia Flora Florence Florentina
    Floriane Franca Frances Francesca Françoise Franziska Frauke Freya Frida Frieda Friederike Gabi Gabriela Gabriele
    Gabriella Gaëlle Gail Galina Geertje Gemma Geneviève Genoveva Georgina Geraldine Gerda Gerlinde Germaine Gertrud
    Gertrude Gesa Gesche Gesine Ghislaine Gilda Gillian Gina Ginevra Giorgia Giovanna Gisela Giulia Giuliana
    Giuseppina Gladys Glenda Gloria Graça Grace Gracy Gráinne Graziella Greta Gudrun Gülay Gunhild Gwen Gwendolyn
    Hadwig Halina Hanna Hannah Hannelore Hatice Hazel Heather Hedwig Heide Heidi Heidrun Heike Helen Helena Hélène
    Helga Henrietta Henriette Henrike Herlinde Hermine Hilary Hilda Hildegard Hildegund Hillary Hiltrud Holly Hortense
    Ida Idoia Ikram Ilaria Ilka Ilona Ilse Imelda Imke Imogen Inés Inês Ines Inga Inge Ingeborg Ingeburg Ingrid Inken
    Insa Ioana Iolanda Irena Irene Irina Iris Irma Irmgard Isa Isabel Isabella Isabelle Isaura Isolde Itziar Ivana
    Ivonne Izabela Jacinta Jacqueline Jadwiga Jael Jana Jane Janet Janette Janice Janina Janine Jasmin Jasmina Jasmine
    Jeanne Jelena Jenna Jennifer Jenny Jessica Jette Jill Jimena Joan Joana Joanna Joanne Jocelyne Jodie Joëlle
    Johanna Jolanda Jolanta Josefa Josefina Josefine Josephine Josiane Josie Joy Joyce Juanita Judith Judy Julia
    Juliana Juliane Julie Julieta Juliette Juno Justine Jutta Kaitlyn Kamila Karen Karin Karina Karine Karla Karolina
    Karoline Kassandra Katarina Katarzyna Kate Katharina Katharine Kathe Katherine Kathinka Kathleen Kathrin Kathy
    Katie Katja Katrin Kay Kelly Kendra Kerstin Khadija Kinga Kirsten Kirstin Klara Klaudia Konstanze Krista Kristin
    Kristina Krystyna Laetitia Laila Lara Larissa Latifa Laura Laure Lauren Laurence Laurène Lavinia Léa Lea Leila
    Lena Lenka Leonie Leonor Leonora Leonore Leticia Letizia Libby Lidia Lieke Liesbeth Lieselotte Lilian Liliana
    Liliane Lilly Lily Lina Linda Linnea Lisa Liselotte Livia Liz Liza Loïs Lola Loredana Lorena Loretta Lotte Louise
    Lourdes Lowri Luana Lucia Lucía Lúcia Luciana Lucie Lucienne Lucinda Lucrezia Lucy Ludmila Ludovica Luisa Luísa
    Luise Lurdes Luzia Lydia Lynn Lætitia Mabel Madeleine Mafalda Magali Magda Magdalena Maggie Maike Maite Malika
    Malin Manon Manuela Mara Marcia Mareike Maren Margaret Margarete Margaretha Margarida Margarita Margherita Margit
    Margot Margrit Marguerite Maria María Mariam Mariana Mariangela Marianne Marie Mariela Marietta Marija Marijke
    Marilyn Marina Marion Marisa Marit Marjorie Marlene Marlies Marloes Marta Martha Martina Martine Mary Marzia
    Mathilda Mathilde Maud Maura Maureen Maya Małgorzata Mechthild Megan Meike Melanie Melinda Melissa Meral Mercedes
    Merle Meryem Mia Micaela Michaela Michela Michelle Milena Milica Millicent Mina Mira Mireia Mireille Miriam Mirjam
    Moira Molly Mônica Monica Monika Monique Montserrat Muriel Myriam Myrna Nadège Nadia Nadine Nadja Nancy Nanette
    Naomi Natalia Natalie Natascha Natasha Nathalie Nele Nelly Nerea Niamh Nicole Nicoletta Nicolette Nieves Nina
    Noelia Noémie Nona Nora Norma Nurcan Nuria Odette Odile Ofelia Olga Olivia Ophelia Ophélie Oriane Orla Ornella
    Orsola Palmira Paloma Pamela Paola Patrícia Patricia Patrizia Patrycja Paula Paulette Paulina Pauline Peggy
    Penelope Penny Perrine Petra Petronella Philippa Phoebe Phyllis Pia Pilar Polly Priscilla Priya Rachel Rafaela
    Ragnhild Ramona Rania Raquel Rebecca Regina Regine Reinhild Remedios Renata Renate Renée Ria Ricarda Rita Roberta
    Rocío Roisin Romana Romy Ronja Rosa Rosalia Rosalind Rose Rosemarie Rosemary Rosie Rosina Rosita Rossella Roswitha
    Roxana Roxane Ruby Runa Ruth Sabina Sabine Sabrina Sabrine Sadie Sally Salma Salome Samantha Samira Sandra
    Sandrine Sanna Saoirse Sara Sarah Sarina Saskia Selina Selma Serena Séverine Shanice Sharon Shauna Sheila Sheryl
    Shirin Shirley Siân Sibel Sibylle Siegrid Sigrid Sigrun Silke Silvana Silvia Sílvia Simona Simone Sina Sinéad
    Siobhan Sofia Sofía Sofie Solange Solène Solveig Sônia Sonia Sonja Sophia Sophie Sophie-Charlotte Soraya Stacey
    Stefania Stefanie Steffi Stella Stephania Stephanie Sunniva Susan Susana Susann Susanna Susanne Suse Suzanne
    Svenja Svetlana Swantje Swenja Swetlana Sybille Sylvaine Sylvia Sylvie Sylwia Tabea Tabitha Tamara Tamsin Tania
    Tanja Tara Tatiana Tatjana Tatyana Telma Teresa Tessa Thea Thelma Theodora Theresa Thérèse Tilda Tilly Tina
    Tiziana Tomke Traci Tracy Traudl Trine Trudy Ulla Ulrike Ursula Urszula Uta Ute Valentina Valeria Valérie Valeriya
    Vanessa Vera Verena Veronica Verónica Veronika Véronique Victoria Viktoria Vilma Violet Violeta Violette Virginia
    Virginie Viviana Viviane Vivien Vivienne Waltraud Wanda Wencke Wendy Wibke Wiebke Wilma Wiltrud Winifred Xenia
    Ximena Yara Yasemin Yasmin Yasmine Ylva Yolanda Yolande Ysabel Yuki Yvette Yvonne Zainab Zara Zdenka Zeynep Zita
    Zoé Zoe Zofia Zsofia Zuzana
    Александра Алина Алла Анастасия Анна Валентина Валерия Вера Виктория Галина Дарья Евгения Екатерина Елена
    Елизавета Ирина Ксения Лариса Любовь Людмила Марина Мария Надежда Наталья Наталия Нина Оксана Ольга Полина
    Светлана София Софья Тамара Татьяна Юлия Яна
    Defne Nesrin Gülşen Selin Merve Esra Nalan Sevgi Pınar Aylin Özlem Wietske Anneke Sanne Maaike Tineke Grażyna
    Maryam Dewi Siti Ratna Wulan Putri Ayu Layla Huda Nolwenn Zélie Blanche Rosalina Zuleide Liana Teodora Mirella
    Orietta Hedda Senta Franka Adaeze Oksana Рита Зинаида Раиса Лидия Инна Жанна Вероника
    Bethany Mirjam Alenka Mertxe Alana Allison Alyssa Arlene Belinda Bernice Betsy Brandi Briana Brianna
    Brittany Caitlin Candace Carly Carole Cassandra Chelsea Cindy Colleen Connie Deanna Debbie Debra
    Deirdre Doreen Dorothy Eliza Eloise Elsie Erica Erin Ethel Gretchen Harriet Isobel Jeanette Jillian Jocelyn Juliet
    Kara Kathryn Katrina Kayla Keisha Kimberly Latoya Laurie Leah Leanne Lillian Lori Lorna Lorraine Lucille Lynda
    Madeline Maeve Mandy Maxine Meagan Meredith Mildred Mindy Miranda Myra Myrtle Rhonda Rochelle Rosalie Rowena
    Roxanne Selena Shari Shawna Sheena Shelley Sybil Tammy Tanya Tasha Tess Tiffany Tonya Tracey Trisha Vicki
    Vicky Ainhoa Aitana Amaia Arantxa Begoña Edurne Eider Garazi Irati Izaskun Josune Leire Maialen Nagore
    Naiara Olatz Oihana Uxue Yaiza Aina Assumpta Carme Dolors Elisenda Laia Lluïsa Mercè Meritxell Montse Neus Queralt
    Roser Araceli Azucena Carlota Casilda Catalina Cayetana Covadonga Estefanía Graciela Herminia Inmaculada Juana
    Macarena Marisol Matilde Sonsoles Valvanera Andreja Anica Bojana Branka Cvetka Damjana Darja Darinka Dragica
    Dušanka Janja Jasna Jelka Jerneja Jožica Karmen Lidija Ljudmila Ljubica Maja Majda Marjeta Marjana Mateja Metka
    Mirjana Mojca Nataša Neža Nika Nives Polona Saša Slavica Slavka Suzana Špela Tadeja Urša Urška Vesna Vlasta Zvonka
    Žana Dubravka Gordana Jadranka Ljerka Nevenka Ružica Snježana Višnja Željka Blanka Drahomíra Eliška Hana Jarmila
    Jaroslava Jitka Kateřina Kristýna Květa Libuše Markéta Miluše Miroslava Naděžda Pavla Radka Růžena Soňa Stanislava
    Šárka Tereza Vendula Žaneta Aldona Alicja Beata Edyta Genowefa Henryka Iwona Julita Justyna Kazimiera Lucyna
    Mariola Martyna Marzena Stanisława Weronika Wiesława Zuzanna Anabela Aparecida Bernardete Cremilda Deolinda Edite
    Elza Filipa Heloísa Idalina Ivone Jandira Jussara Madalena Marília Odete Olinda Otília Rosângela Teresinha Vânia
    Zélia Zulmira Brunhilde Edelgard Erna Hertha Margret Marlis Aarti Aditi Aishwarya Akanksha Amrita Ananya Anjali
    Ankita Anushka Aparna Archana Bhavna Chitra Deepa Deepika Divya Gayatri Geeta Indira Jaya Jyoti Kalpana Kavita
    Kavitha Kriti Lakshmi Latha Madhuri Manisha Meena Meenakshi Meera Megha Nandini Neelam Neha Nisha Padma
    Pallavi Pooja Prachi Pratibha Priyanka Radha Radhika Rani Rashmi Rekha Renu Richa Ritu Rohini Sadhana Sangeeta
    Sarita Savita Seema Shalini Shanti Shilpa Shobha Shreya Shruti Shweta Smita Sneha Sonali Sudha Sujata Sunita Swati
    Tanvi Usha Vandana Vidya Yamini Fatou Aminata Aïssatou Mariama Ngozi Chioma Adaobi Ifeoma Nkechi Folake Yetunde
    Abena Akosua Efua Thandiwe Nomsa Lindiwe Zanele Wanjiru Wambui Achieng Akinyi
    Trijntje Grietje Aaltje Hiltje Jantje Tjitske Wytske Froukje Jeltje Sjoukje Baukje Geertrui Hendrika Ineke Janneke
    Jolien Josephien Marleen Nynke Renske Sietske Willemijn Aase Alfhild Alva Annbjørg Annikki Astri Bente Birgitte
    Bodil Borghild Britt Brita Ebba Embla Eldbjørg Gro Gunilla Gunn Gunvor Guro Hege Hildur Hjördis Inger Ingegerd
    Ingvild Jorunn Kaja Kirsti Lisbet Lovisa Maj Merete Mette Nanna Oddny Pernille Ragnfrid Rakel Randi Rigmor Signe
    Silje Siv Solfrid Solvår Stina Synnøve Thora Tiril Torborg Tove Tuva Turid Tyra Ulrika Vigdis Viveka Wenche Yrsa
    Åsa Åse Gudrid Gunnhild Aila Aili Aino Airi Aliisa Anneli Annukka Eeva Eila Eija Elli Eveliina Heini Helka Hellevi
    Hilkka Iida Irja Inkeri Jaana Kaarina Kaisa Katri Kerttu Kirsi Kyllikki Leena Liisa Lyyli Maarit Maija Maiju
    Marjatta Marketta Merja Mervi Minna Mirja Niina Oili Orvokki Outi Päivi Päivikki Pirjo Pirkko Raija Raili Riikka
    Ritva Saara Saija Saima Seija Senja Sinikka Sirkka Sirpa Soili Tarja Tellervo Terttu Tiina Tuija Tuula Tuulikki
    Tyyne Virpi Aliz Anikó Aranka Boglárka Borbála Csilla Dalma Dorottya Edina Edit Emese Emőke Enikő Erzsébet Eszter
    Etelka Fruzsina Gizella Gyöngyi Györgyi Hajnalka Réka Kincső Hedvig Ibolya Ildikó Irén Izabella Jolán Judit Juliánna Katalin Kornélia
    Krisztina Lenke Magdolna Orsolya Piroska Rozália Sarolta Szilvia Tímea Zsuzsanna Zsuzsa Alžbeta Anežka Bohdana
    Dáša Dobromila Dobroslava Doubravka Gizela Hedviga Hermína Ivona Jiřina Jindřiška Judita Kvetoslava Ľubica Marcela
    Margita Milada Terézia Viera Věnceslava Vladimíra Zdena Zora Žofie Bronislava Blažena Apolena Johana Bogumiła
    Bogna Bogusława Bronisława Czesława Dobrosława Elwira Feliksa Jagna Klementyna Leokadia Ludwika Łucja Maryla
    Michalina Mirosława Oliwia Otylia Pelagia Ryszarda Salomea Sławomira Teodozja Walentyna Wioletta Wisława
    Władysława Zenobia Zyta Adina Anca Andrada Anișoara Aurica Brândușa Cezara Corina Daciana Domnica Dorina Georgeta
    Ileana Ilinca Iulia Lenuța Lucreția Luminița Mădălina Maricica Marioara Mihaela Oana Petronela Raluca Sânziana
    Smaranda Sorina Steliana Tudora Viorica Zamfira Anđela Biljana Bosiljka Danica Desanka Dobrila Dragana Draginja
    Dušica Gorica Ivanka Jelisaveta Jelica Jovana Kosara Ksenija Leposava Ljiljana Marijana Milanka Mileva Milijana
    Milunka Natalija Nevena Olivera Persida Radmila Rada Ranka Sanja Slobodanka Snežana Spomenka Stojanka Verica
    Vukosava Zagorka Zorica Živana Aglaia Alexia Anthi Antigoni Argyro Aspasia Chrysa Danae Despina Dimitra Eftychia
    Eirini Ekaterini Evangelia Evdokia Fotini Georgia Ioanna Irini Kalliopi Konstantina Kyriaki Myrto Nefeli Olympia
    Panagiota Paraskevi Polyxeni Rallou Stavroula Stamatia Styliani Theano Vasiliki Aslı Asuman Ayfer Aynur Ayten Banu
    Başak Belgin Belma Berna Berrin Betül Beyza Buket Burcu Cansu Cemile Çiğdem Didem Ebru Ece Esin Fadime Feride
    Feriha Feyza Figen Filiz Firdevs Funda Gamze Gönül Gülbahar Gülcan Gülnur Gülsüm Gülten Güzin Hacer Halide Hande
    Handan Havva Hülya İclal İlknur İnci Jale Kadriye Kevser Leman Leyla Mahinur Makbule Mebrure Mediha Melahat Meltem
    Meliha Muazzez Mualla Mukaddes Müge Müjgan Münevver Nazan Nazlı Nebahat Necla Nermin Neslihan Neşe Nevin Nezihe
    Nihal Nilay Nilgün Nilüfer Nuray Nurhan Nursel Pakize Pelin Perihan Pervin Rabia Refika Sabiha Saliha Saniye Semra
    Serap Serpil Sevil Sevim Sezen Songül Süheyla Şengül Şerife Tuba Tülay Tülin Türkan Ümran Yeşim Zehra Zekiye
    Zeliha Zerrin Zübeyde Ambar Anisa Astuti Endang Fitri Hartini Kartini Laras Nurul Pertiwi Rahayu Retno Rini
    Sulastri Sundari Suryani Tari Tuti Wati Widya Yanti Yuli Abeer Afaf Arwa Asma Basma Fayrouz Ghada Hanan Inas
    Jamila Karima Lamia Lubna Maha Maysa Manal Mona Mouna Nahla Najwa Nawal Rabab Raghad Rana Rasha Reem Sahar Sawsan
    Shaima Suad Suha Widad Zahra Zeina Zahia Ayelet Chana Dafna Devorah Efrat Einat Galit Hagit Ilana Liat Limor
    Maayan Merav Naama Nurit Osnat Rivka Ronit Sarit Shira Shoshana Shulamit Sigal Smadar Tamar Tzipora Vered Yael
    Yafa Yardena Yehudit Zehava Akiko Asami Ayumi Chiyo Emiko Eriko Fumiko Hanako Haruka Hiroko Hisako Junko Kaori
    Kazuko Keiko Kumiko Machiko Mayumi Megumi Michiko Midori Miho Misaki Mitsuko Miyuki Naoko Noriko Reiko Rie Sachiko
    Sakura Satoko Setsuko Shizuka Sumiko Tomoko Yasuko Yoko Yoshiko Yumi Yumiko Yuriko Albertina Altagracia Ángeles
    Apolonia Áurea Benigna Bienvenida Cándida Casandra Cleofé Dionisia Domitila Dorotea Efigenia Ernestina Etelvina
    Eufemia Eufrasia Eulogia Eusebia Evangelina Fabiola Felipa Felisa Fermina Florinda Fuensanta Gertrudis Gregoria
    Griselda Guadalupe Isidora Jesusa Joaquina Leocadia Librada Luzdivina Marcelina Maruja Maximina Melania Nekane
    Norberta Obdulia Orosia Pascuala Práxedes Rigoberta Rufina Saturnina Serafina Teodosia Tomasa Valeriana Vicenta
    Victorina Zoraida Adalgisa Aldina Arminda Balbina Carminda Cleide Delfina Dulcineia Edileuza Engrácia Ermelinda
    Felismina Florbela Guilhermina Iracema Iraci Isaltina Isolina Ivete Jaciara Jacira Laurinda Leopoldina Lucília
    Maristela Natércia Neusa Noémia Quitéria Rute Severina Valquíria Zenaide Zilda Addolorata Agnese Alda Alfonsina
    Alida Angiolina Antonietta Armida Artemisia Aurelia Bice Calogera Camilla Carmelina Cesarina Clelia Costanza
    Dalila Diletta Domitilla Doralice Edvige Elettra Elide Enza Ersilia Esterina Fausta Fedora Filippa Fiammetta
    Fiorella Fiorenza Flaminia Gelsomina Genoveffa Germana Gianna Giacinta Gigliola Gioconda Giovannella Graziana
    Guendalina Iole Isotta Lia Licia Lucilla Luigia Luisella Maddalena Marcella Mariella Marilena Morena Nella Nilde
    Norina Nunzia Ondina Ottavia Pasqualina Pierina Porzia Quintina Raffaella Rachele Renza Rina Rosalba Rosanna
    Rosaria Rosetta Santina Saveria Tecla Tosca Tullia Vanda Venera Vincenza Vittoria Zaira Zelinda Adélie Albane Alix
    Anaëlle Angèle Anne-Marie Annick Antonine Apolline Armelle Aubane Augustine Azilis Bérangère Bérénice Berthe
    Blandine Célimène Claudette Cléa Clémentine Coraline Corine Edmée Éléonore Émeline Émilienne Ernestine Eulalie
    Fabienne Faustine Félicie Flavie Francine Gabrielle Georgette Ginette Gisèle Gwenaëlle Héloïse Honorine Huguette
    Iseult Jeannine Josette Julienne Katell Lénaïg Léontine Lisette Louison Lucette Lucile Maëlle Maëlys Mahaut
    Maïwenn Marceline Margaux Marinette Marthe Maryse Maryvonne Mauricette Mélusine Morgane Myrtille Ninon Noëlie
    Noëlle Ombeline Ondine Philomène Pierrette Rosine Rozenn Ségolène Sidonie Simonne Soizic Suzette Suzon Sylvette
    Séraphine Tiphaine Yolaine Yseult Zoélie Éléa Adelgund Adelinde Alwine Annerose Bathilde Birte Brunhild Cäcilia
    Centa Dietlinde Dorle Edelburga Edeltrud Elfi Elfrun Emmi Emerenz Erdmute Ermelinde Erntraud Friedel Gerlind Gerta
    Gertraud Gretel Gretl Gundula Gunda Gundel Hadwiga Heidemarie Heidelinde Heiderose Helma Helmtrud Henni Herta
    Hildegunde Hiltraud Ilsabe Ilsetraut Imma Inka Irmtraud Irmingard Irmela Jorinde Kreszentia Kreszenz Kunigunde
    Lieselore Liesl Lilo Lioba Lotti Ludwiga Lieselott Malwine Mariele Mechtild Notburga Ortrud Philomena Reinhilde
    Reintraud Rosalinde Roselinde Rosl Rotraud Rotraut Scholastika Sieglinde Stilla Swanhild Theres Theresia Thusnelda
    Traude Traudel Vevi Vroni Walburga Walpurga Waltraut Wilhelmine Zenzi
    Орися Соломія Олена Ярина Христина Ганна Софія Наталка Наталія Ірина Марічка Леся Катерина Юлія Тетяна
    Світлана Аграфена Μαρία Ελένη Αικατερίνη Κατερίνα Βασιλική Σοφία Αγγελική Γεωργία Δήμητρα Ιωάννα Αθηνά Άννα
    Ευαγγελία Θεοδώρα Χριστίνα Δέσποινα Αναστασία Ουρανία Θεοπίστη Καλλιόπη Ευγενία Imani Alžběta Ilmatar
    Ewelina Sidsel Lise Lerato Zohra Carys Eilidh Halszka Violante
    Aisyah Ani Euis Fatimah Komang Lestari Maimunah Ningsih Rukmini Sumiati Yuni Helmi Kaija Marja Riitta Sari Satu
    Venla Jördis Barbro Margareta Moa Rut Saga Büşra Ceren Gül Kübra Nurbanu Şehrazat Şükran Tuğba Aneta Bożydara
    Dobrawa Andreea Doina Lăcrămioara Rodica Conceição Dalva Iara Leonilde Marilene Raimunda Sebastiana Tainá
    Concepción Encarnación Hortensia Maribel Donatella Gaia Pina Uliana Viola Ambre Aurore Axelle Bérengère Jade
    Philippine Raymonde Annemiek Fenna Fleur Floor Greet Jet Marieke Merel Mien Myrthe Nel Puck Quirine Riet Roos Saar
    Sterre Truus Asta Birthe Else Freja Gitte Grethe Hanne Helle Jonna Jytte Lene Aaliyah Ama Amara Aoife Beatrix
    Beryl Bronwen Caoimhe Enid Esi Farah Folasade Hettie Morag Ottoline Rhiannon Агафья Аглая Айгуль Антонина Варвара
    Василиса Гульнара Евдокия Клавдия Пелагея Прасковья Римма Эльвира Богдана Віра Дарина Квітослава Любов Лідія
    Мар’яна Марія Мирослава Надія Одарка Αντιγόνη Δάφνη Ειρήνη Ερμιόνη Ζωή Ιφιγένεια Κυριακή Κωνσταντίνα Νεφέλη Όλγα
    Παρασκευή Φωτεινή Χαρά
    """

  private static let either = """
    Alexis Andrea Ariel Cameron Camille Casey Charlie Chris Claude Dana Danny Devin Dominique Elia Florin Gabriele
    Jackie Jamie Jean Jess Jo Jody Jordan Kai Kerry Kim Kristen Kyrill Lee Leslie Lindsay Lindsey Logan Loris Luca
    Marian Maxime Micha Michele Morgan Nicola Noa Noor Pat Quinn Riley Robin Rosario Sam Sascha Sasha Shannon Simone
    Skyler Stacy Taylor Toni Tracy Valentine Valéry Vivian Yoann
    Саша Женя
    """
}
