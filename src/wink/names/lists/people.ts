/** What tells a person. General knowledge, written for this project. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Titles that a surname alone may follow; without full stops. */
export const titles = words(`
Mr Mrs Ms Miss Mx Dr Prof Professor Doctor Sir Dame Lord Lady Baron Baroness Count Countess Prince Princess King Queen
Emperor Sultan Sheikh Emir Ayatollah Imam Pope Cardinal Archbishop Bishop Father Sister Brother Rev Reverend Rabbi Saint
President Vice-President Premier Chancellor Minister Secretary Senator Sen Congressman Congresswoman Congressperson Rep
Representative Governor Gov Mayor Councillor Councilman Councilwoman Ambassador Envoy Commissioner Chairman Chairwoman
Chairperson Chair Speaker Spokesman Spokeswoman Spokesperson Leader Chief Director Manager Captain Capt Colonel Col
General Gen Lieutenant Lt Major Maj Sergeant Sgt Corporal Cpl Private Admiral Adm Commander Cmdr Marshal Brigadier
Officer Detective Inspector Constable Superintendent Sheriff Deputy Judge Justice Attorney Prosecutor Lawyer Coach
Author Actor Actress Singer Journalist Professor Analyst Economist Founder Co-founder CEO CFO COO Editor Dean Principal Head Executive
Chancellor Treasurer Ombudsman Delegate MP MEP PM Undersecretary Taoiseach Tsar Comrade Cllr Hon Lt-Gen Provost Rector
Astronaut Cosmonaut Pastor Nurse Engineer Researcher Candidate Opposition Advocate Administrator Adviser Advisor
Whip Elder Businessman Businesswoman Monsignor Monsenor Musician Artist Architect Scientist Physicist Astronomer Historian
Philosopher Writer Novelist Poet Filmmaker Producer Photographer Reporter Correspondent Activist Campaigner Blogger Player
Driver Pilot Athlete Cyclist Swimmer Boxer Wrestler Comedian Rapper Composer Host Presenter Politician Lawmaker Legislator
Diplomat Banker Investor Entrepreneur Billionaire Doctor Surgeon Psychologist Biologist Chemist Suspect Victim Widow Duke Duchess Earl Viscount Warden Registrar Curator Striker Midfielder Goalkeeper Defender
`)

/** Words that stand between, before or after titles and are no part of a name. */
export const titleModifiers = words(`
Deputy Vice Prime Foreign Defence Defense Health Finance Interior Home Chief Acting Former Ex Press State General Attorney
Assistant Associate Senior Junior First Second Third Lead Executive Managing Interim Outgoing Incoming Elect President-elect
National Regional Federal Royal Supreme High Lord Lady Crown Special Public Economic Economics Economy Trade Energy
Environment Education Transport Justice Culture Sports Sport Agriculture Emergencies Emergency Security Police Fire Army
Navy Military Air Medical Science Technical Under Co Shadow Opposition Majority Minority Parliamentary Presidential
Cabinet Council City County District Village Town Executive Operating Financial Technology Club Team Head Staff Warrant
Petty Flight Wing Rear Field Brigadier Lieutenant Sub Master Grand Most His Her Their Your Right Late Honorable Honourable
Sports Political Communications Labour Labor Interior Information Communication Industry Development Tourism Water Social
Women Immigration Minority Tribal Digital Works Housing Commerce Treasury Homeland Oil Planning
`)

/** Given names, of many countries, that start a person's name; not words that mean something else at a sentence's start. */
export const givenNames = words(`
Aaron Abdul Abdullah Abdel Abigail Adam Adriana Ahmad Ahmed Aidan Aisha Alain Alan Albert Alberto Alejandro Alessandro
Alex Alexander Alexandra Alexandre Alexandria Alexei Alexey Alfred Ali Alice Alicia Alison Allan Allen Alexis Amanda Amelia
Amir Amit Amy Ana Anastasia Anatoly Anders Andre André Andrea Andreas Andrei Andrew Andrey Andriy Andrzej Andy Angela
Angelina Anita Ann Anna Anne Annie Anthony Anton Antonio António Arif Arnold Arthur Arun Ashley Ashraf Asif Audrey Aung
Barack Barbara Barry Bashar Beatrice Ben Benedict Benjamin Bernard Bernie Beth Betty Beverly Bill Björn Bob Boris Brad
Bradley Brandon Brenda Brett Brian Bruce Bryan Caitlin Carla Carlo Carlos Carmen Carol Caroline Catherine Cecilia Charles
Charlie Charlotte Chris Christian Christina Christine Christopher Chuck Claire Clara Claude Claudia Colin Connor Craig
Cristiano Cristina Cyril Daisy Damian Dan Daniel Daniela Danny Daria Dave David Deborah Denis Dennis Derek Diana Diane
Diego Dimitri Dmitri Dmitriy Dmitry Dmytro Dominic Dominique Don Donald Donna Doris Dorothy Doug Douglas Duncan Dylan Ebrahim Ed
Eddie Edgar Eduardo Edward Edwin Elaine Eleanor Elena Elijah Elizabeth Ella Ellen Elliot Emanuel Emily Emma Emmanuel Enrique
Eric Erica Erik Ernest Esther Ethan Eugene Eva Evan Evelyn Evgeny Fatima Felipe Felix Fernando Fiona Frances Francesco
Francis Francisco Franck François Frank Franklin Fred Frederick Friedrich Gabriel Gabriela Gareth Gary Gavin Gennady Geoff Geoffrey
George Georgia Gerald Gerard Gerhard Giorgio Giovanni Giuseppe Glenn Gordon Graham Greg Gregory Guillermo Gustavo Guy Hamid Hannah
Hans Harold Harriet Harry Harvey Hassan Heather Heidi Heinrich Helen Helena Henri Henry Herbert Hilary Hillary Holly Howard Hugh Hugo Ian
Ibrahim Igor Imran Ines Ingrid Irene Irina Isaac Isabel Isabella Ivan Ivana Jack Jackie Jacob Jacqueline Jacques Jair
Jake James Jamie Jan Jane Janet Jason Javier Jay Jean Jeff Jeffrey Jennifer Jens Jeremy Jerry Jesse Jessica Jill Jim Jimmy
Joan Joanna Joanne Joachim Joe Joel Johan Johannes John Johnny Jon Jonathan Jorge José Jose Josef Joseph Josep Josh Joshua Juan Judith Judy
Julia Julian Julie Juliet Julius Justin Kaja Karen Karl Karim Kate Katherine Kathleen Kathryn Katie Keir Keith Kelly Ken Kenneth
Kerry Kevin Khalid Kim Kimberly Kirill Kirsten Kofi Konstantin Kristen Kristina Kumar Kurt Kyle Kylian Lara Larry Laura
Lauren Laurence Laurent Lawrence Leah Lee Leo Leon Leonard Leonardo Leonid Leslie Lewis Liam Lily Linda Lindsay Lindsey Lionel Lisa
Liz Lloyd Lorenzo Louis Louise Luca Lucas Lucia Lucy Luigi Luis Luke Lukas Lydia Lynn Mahmoud Malcolm Manuel Marc Marcel
Marco Marcos Marcus Margaret Maria María Mariam Marie Marilyn Mario Marion Mark Marko Markus Martha Martin Martina Marvin Mary Mateusz Matt
Matteo Matthew Maureen Maurice Mauricio Max Maxim Maximilian Megan Meghan Mehmet Melania Melissa Michael Michel Michelle Miguel
Mikael Mike Mikhail Milan Miloš Miriam Mitch Mitt Mohamed Mohammad Mohammed Mohamad Moses Muhammad Mustafa Mykola Nancy Narendra Natalia
Natalie Nathan Nathaniel Neil Nelson Nicholas Nick Nicola Nicolas Nicole Nigel Nikita Nikki Nikol Nikolai Nikolay Nina Noah
Nora Norman Oleg Oleksandr Oleksiy Oleksii Olga Oliver Olivia Omar Oscar Osama Otto Owen Pablo Pamela Paola Paolo Pascal Pat Patricia Patrick
Patrik Paul Paula Paulo Pavel Pedro Penny Pete Peter Petr Petro Phil Philip Philippe Phillip Pierre Pietro Prakash Priya Rachel Rafael
Rahul Raj Rajesh Ralph Ramón Randy Raúl Ray Raymond Rebecca Recep Reza Ricardo Richard Rick Rishi Rita Rob Robert Roberto
Rodrigo Roger Roland Roman Ron Ronald Rosa Rosie Ross Roy Rudolf Rudy Rupert Russell Ruth Ryan Saeed Salim Salman Sally Sam Samantha
Samuel Sandra Sara Sarah Scott Sean Sebastian Sebastián Serena Serge Sergei Sergey Sergio Serhiy Seth Shane Shannon Sharon Shaun
Sheila Shinzo Shinzō Simon Simone Sofía Sonia Sophie Stanley Stefan Stefano Stella Stephanie Stephen Steve Steven Stuart Susan
Susanna Suzanne Sven Svetlana Sviatlana Sylvia Tamara Tanya Tara Tariq Tatiana Ted Teresa Terry Theodore Theresa Thomas Tim Timothy Tina Toby
Todd Tom Tommy Toni Tony Tracy Trevor Uhuru Ulrich Umar Ursula Valentina Valeria Valery Vanessa Vera Veronica Victor Victoria
Viktor Vijay Vince Vincent Virginia Vitali Vitaly Vivian Vladimir Volodymyr Walter Wanda Warren Wayne Wendy Werner Will William Willie
Winston Wolfgang Xavier Xi Yasser Yevgeny Yoko Yulia Yuri Yuriy Yusuf Yves Yvonne Zachary Zainab Zoe Zuzana Jeremy Greta Bridget Hosni Jamal Hatice Qasem Qassem Aleksandar Sigourney Simu Adil Aparna Dee Devin Doug Drew Elie
Elon Chadwick Denzel Ricky Rocky Kamala Kanye Bette Brit Maya Markham Rowan Chelsea Crystal Desma Ferdinand Ulysses Skandaraj
Aditya Ajay Akira Alfredo Alvaro Amal Anand Angus Anil Anwar Ariana Armando Arnaud Asad Ayman Aziz Beau Bela Benny Bert Bharat
Bo Boyd Brendan Bronwyn Byron Calvin Cameron Camille Carl Carly Cary Cecil Cedric Celia Cesar César Chad Chloe Chloé Chrystia Clarence
Clayton Cliff Clint Clive Clyde Cody Cole Conrad Cory Cynthia Dale Damien Darren Darryl Dean Deepak Deirdre Delia Devon Dick
Dieter Dirk Djamila Dolores Dwight Dwayne Eamonn Earl Edmund Edith Eli Elias Elise Eliot Elliott Elsa Elvis Emil Emilio Emre
Erdem Erin Ernesto Ernst Errol Esteban Etienne Étienne Everett Ewan Fabian Fabio Faisal Farah Farid Federico Fidel Floyd Fritz Gail
Gaston Gene Geraldine Gerry Gilbert Gilles Gina Gino Giulia Gloria Godfrey Grace Grant Greta Gudrun Guido Günter Habib Hal Hari Harsh
Hector Héctor Helmut Heike Hermann Hideo Hiroshi Horst Hubert Hussein Idris Ilya Ingo Ira Iris Isaiah Ismail Itzhak Ivo Jaap Jaime Jasmine
Jeanne Jed Jeffery Jenna Jenny Jens Jerome Jérôme Jiang Jin Jo Jodie Joey Johann Jordi Josephine Joyce Jürgen Kaia Kai Kamal
Karin Kari Kathy Kazuo Kelvin Kemal Kenji Kent Khaled Klaus Lance Lars László Leila Lena Leopold Levi Lilian Linus Lois Lorraine Lou Lucian Ludwig
Luisa Lyndon Mack Maggie Mahatma Mahmud Maja Malala Malik Mandy Manfred Mao Marcelo Marcia Margarita Marianne Marine Marissa
Marlene Marta Mats Maya Mel Mercedes Micah Mick Mika Milo Mitchell Mo Mohan Molly Monica Monique Morgan Murray Myra Nadia Nadine Naomi
Natasha Ned Nicolás Niels Nils Noel Noam Norbert Odile Ola Olaf Olena Olivier Orlando Oswald Patti Paulina Peggy Percy Perry
Petra Piers Piotr Rafał Raja Rajiv Ramesh Ramzan Rania Rashid Raul Ravi Regina Reinhard Renato René Reuben Rex Rhys Robin
Rodney Roderick Rosemary Roxanne Ruben Rubén Ruslan Sadiq Said Salvador Sandeep Sandy Sanjay Santiago Satya Shahid Shashi Shirley
Sidney Silvia Silvio Sofia Sonny Spencer Stacey Stéphane Sundar Suresh Syed Tamim Tayyip Tedros Thabo Thierry Tobias Todor Tomas Tomás Tommaso
Tulsi Tyler Valerie Vasily Vicente Vikram Violet Wendell Wesley Wilhelm Wilson Woody Yair Yann Yitzhak Yolanda Yousef Youssef Zack Zara Zia Zoran
Zlatan Jacinda Jair Nicolás Evo Gianni Sepp Benyamin Binyamin Jolene Loren Lorne Rand Russ Ilhan Ayanna Rashida Alexandria Beto Pete Cory Xavier
`)

/** Lower-case parts inside a name: "Ursula von der Leyen", "Rio de Janeiro". */
export const particles = words(
  'von van der den de del della di da dos das du la le bin ibn al el ben ter zu y e es',
)

export const speechVerbs = words(
  'said says told asked added tweeted wrote explained replied stated commented argued claimed insisted warned noted',
)

/** Titles with a field: "Secretary of State", "Minister for Health". */
export const portfolioTitles = words(
  'Secretary Minister Attorney Undersecretary Commissioner Secretaries Ministers',
)
